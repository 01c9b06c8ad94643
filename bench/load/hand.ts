/** What somebody in a room does. Edits are made before they are sent. */
export interface Hand {
  /** The next edit as a Yjs update, with the token of its number in it. */
  next: () => Uint8Array
  /** What others are told of them at that moment, as JSON with the token of its number in it. */
  presence: (count: number) => string
}
