import type { votes as english } from '../en/votes.ts'
import type { Shape } from '../messages.ts'

/** Votes : mots du bulletin, règles, résultats. */
export const votes = {
  title: 'Vote',
  choice: { for: 'Pour', against: 'Contre', abstain: 'Abstention' },
  vote: { for: 'Voter pour', against: 'Voter contre', abstain: 'S’abstenir' },
  didNotVote: 'N’a pas pris part au vote',
  recused: 'Récusé·e',
  state: { open: 'Ouvert', closed: 'Clos', annulled: 'Annulé' },
  outcome: { adopted: 'Adopté', notAdopted: 'Rejeté' },
  rule: { simple: 'Majorité simple', twoThirdsCast: 'Deux tiers des suffrages exprimés' },
  ruleExplained: {
    simple: 'Adopté si les voix pour dépassent les voix contre ; les abstentions ne comptent pas.',
    twoThirdsCast: 'Adopté si au moins deux tiers des voix pour et contre sont pour.',
  },
  secrecy: { rollCall: 'Vote nominal', namedDissent: 'Opposition nominative' },
  secrecyExplained: {
    rollCall: 'Après la clôture, chacun voit qui a voté quoi.',
    namedDissent: 'Après la clôture, chacun voit les chiffres et qui a voté contre ou s’est abstenu.',
  },
  motion: 'Motion',
  open: 'Ouvrir le vote',
  close: 'Clore le vote',
  annul: 'Annuler le vote',
  cast: 'Voter',
  change: 'Modifier le vote',
  ballotFor: 'Bulletin de {organisation}',
  byProxy: 'par procuration',
  recorded: 'Enregistré à {time} : {choice}',
  notRecorded: 'Non enregistré. Réessayez.',
  castCount: '{cast} sur {roll} ont voté',
  hiddenUntilClose: 'Rien n’est montré avant la clôture.',
  noPaper: 'Vous n’êtes pas sur la liste de ce vote.',
  result: {
    simple:
      '{outcome, select, adopted {Adopté} other {Rejeté}} : {for} voix pour, {against} contre, {abstain, plural, =0 {aucune abstention} one {# abstention} other {# abstentions}} ; majorité simple des suffrages exprimés{outcome, select, adopted {} other { non atteinte}}.',
    twoThirdsCast:
      '{outcome, select, adopted {Adopté} other {Rejeté}} : {for} voix pour, {against} contre, {abstain, plural, =0 {aucune abstention} one {# abstention} other {# abstentions}} ; majorité des deux tiers des suffrages exprimés{outcome, select, adopted {} other { non atteinte}} ({for} sur {cast}).',
    didNotVote: '{count, plural, one {# n’a pas pris part au vote.} other {# n’ont pas pris part au vote.}}',
  },
  announce: {
    opened: 'Un vote est ouvert : {question}',
    closed: 'Le vote est clos. {result}',
  },
} satisfies Shape<typeof english>
