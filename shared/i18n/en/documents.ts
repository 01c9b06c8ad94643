/** Words that several people write at once: what is kept, what is not, and why. */
export const documents = {
  charactersLeft: '{count, plural, one {# character left} other {# characters left}}',
  charactersOver: '{count, plural, one {# character} other {# characters}} too many. Nothing is cut off: shorten it.',
  refused: {
    session: 'You are signed out. Sign in again in another tab, then try again here.',
    rights: 'This text is no longer open to you.',
    unknown: 'This text does not exist, or it is not open to you.',
    readOnly: 'You may read this text but no longer change it.',
    tooLarge: 'Your last change is larger than can be stored at once.',
    other: 'The server did not accept your last change.',
  },
  keptHere:
    'Your last words are still on this page, but not on the server: copy what you need before you leave or load again.',
  nothingLost: 'Everything you wrote is on the server.',
} as const
