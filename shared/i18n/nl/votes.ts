import type { votes as english } from '../en/votes.ts'
import type { Shape } from '../messages.ts'

/** Stemmingen: woorden op het biljet, regels, uitslagen. */
export const votes = {
  title: 'Stemming',
  choice: { for: 'Voor', against: 'Tegen', abstain: 'Onthouding' },
  vote: { for: 'Voor stemmen', against: 'Tegen stemmen', abstain: 'Zich onthouden' },
  didNotVote: 'Niet deelgenomen aan de stemming',
  recused: 'Neemt niet deel',
  state: { open: 'Open', closed: 'Gesloten', annulled: 'Geannuleerd' },
  outcome: { adopted: 'Goedgekeurd', notAdopted: 'Verworpen' },
  rule: { simple: 'Gewone meerderheid', twoThirdsCast: 'Twee derde van de uitgebrachte stemmen' },
  ruleExplained: {
    simple: 'Goedgekeurd als er meer stemmen voor dan tegen zijn; onthoudingen tellen niet mee.',
    twoThirdsCast: 'Goedgekeurd als minstens twee derde van de stemmen voor en tegen voor zijn.',
  },
  secrecy: { rollCall: 'Hoofdelijke stemming', namedDissent: 'Tegenstemmen met naam' },
  secrecyExplained: {
    rollCall: 'Na het sluiten ziet iedereen wie wat stemde.',
    namedDissent: 'Na het sluiten ziet iedereen de cijfers en wie tegenstemde of zich onthield.',
  },
  motion: 'Voorstel',
  open: 'Stemming openen',
  close: 'Stemming sluiten',
  annul: 'Stemming annuleren',
  cast: 'Stemmen',
  change: 'Stem wijzigen',
  ballotFor: 'Stembiljet van {organisation}',
  byProxy: 'bij volmacht',
  recorded: 'Geregistreerd om {time}: {choice}',
  notRecorded: 'Niet geregistreerd. Probeer opnieuw.',
  castCount: '{cast} van {roll} hebben gestemd',
  hiddenUntilClose: 'Voor het sluiten wordt niets getoond.',
  noPaper: 'U staat niet op de lijst van deze stemming.',
  result: {
    simple:
      '{outcome, select, adopted {Goedgekeurd} other {Verworpen}}: {for, plural, one {# stem} other {# stemmen}} voor, {against} tegen, {abstain, plural, =0 {geen onthoudingen} one {# onthouding} other {# onthoudingen}}; gewone meerderheid van de uitgebrachte stemmen{outcome, select, adopted {} other { niet bereikt}}.',
    twoThirdsCast:
      '{outcome, select, adopted {Goedgekeurd} other {Verworpen}}: {for, plural, one {# stem} other {# stemmen}} voor, {against} tegen, {abstain, plural, =0 {geen onthoudingen} one {# onthouding} other {# onthoudingen}}; tweederdemeerderheid van de uitgebrachte stemmen{outcome, select, adopted {} other { niet bereikt}} ({for} van de {cast}).',
    didNotVote:
      '{count, plural, one {# heeft niet deelgenomen aan de stemming.} other {# hebben niet deelgenomen aan de stemming.}}',
  },
  announce: {
    opened: 'Er is een stemming open: {question}',
    closed: 'De stemming is gesloten. {result}',
  },
} satisfies Shape<typeof english>
