/** Votes: words on the paper, rules, results. */
export const votes = {
  title: 'Vote',
  choice: { for: 'For', against: 'Against', abstain: 'Abstention' },
  vote: { for: 'Vote for', against: 'Vote against', abstain: 'Abstain' },
  didNotVote: 'Did not vote',
  recused: 'Recused',
  state: { open: 'Open', closed: 'Closed', annulled: 'Annulled' },
  outcome: { adopted: 'Adopted', notAdopted: 'Not adopted' },
  rule: { simple: 'Simple majority', twoThirdsCast: 'Two thirds of the votes cast' },
  ruleExplained: {
    simple: 'Adopted when more vote for than against; abstentions do not count.',
    twoThirdsCast: 'Adopted when at least two thirds of those voting for or against vote for.',
  },
  secrecy: { rollCall: 'Roll-call vote', namedDissent: 'Named dissent' },
  secrecyExplained: {
    rollCall: 'After the close everyone sees who voted how.',
    namedDissent: 'After the close everyone sees the figures and who voted against or abstained.',
  },
  motion: 'Motion',
  open: 'Open the vote',
  close: 'Close the vote',
  annul: 'Annul the vote',
  cast: 'Cast the vote',
  change: 'Change the vote',
  ballotFor: 'Paper of {organisation}',
  byProxy: 'by proxy',
  recorded: 'Recorded at {time}: {choice}',
  notRecorded: 'Not recorded. Try again.',
  castCount: '{cast} of {roll} have voted',
  hiddenUntilClose: 'Nothing is shown before the close.',
  noPaper: 'You are not on the roll of this vote.',
  result: {
    simple:
      '{outcome, select, adopted {Adopted} other {Not adopted}}: {for} for, {against} against, {abstain, plural, =0 {no abstentions} one {# abstention} other {# abstentions}}; simple majority of votes cast{outcome, select, adopted {} other { not reached}}.',
    twoThirdsCast:
      '{outcome, select, adopted {Adopted} other {Not adopted}}: {for} for, {against} against, {abstain, plural, =0 {no abstentions} one {# abstention} other {# abstentions}}; two-thirds of votes cast{outcome, select, adopted {} other { not reached}} ({for} of {cast}).',
    didNotVote: '{count, plural, one {# did not vote.} other {# did not vote.}}',
  },
  announce: {
    opened: 'A vote is open: {question}',
    closed: 'The vote is closed. {result}',
  },
} as const
