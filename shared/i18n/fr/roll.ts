import type { roll as english } from '../en/roll.ts'
import type { Shape } from '../messages.ts'

/** Présences, procurations, déports ; le quorum. */
export const roll = {
  title: 'Présences',
  attendanceList: 'Liste de présences',
  status: { present: 'Présent·e', represented: 'Représenté·e', excused: 'Excusé·e', absent: 'Absent·e' },
  mode: { room: 'En salle', remote: 'À distance' },
  count: {
    present: '{count, plural, one {# présent·e} other {# présent·es}}',
    represented: '{count, plural, one {# représenté·e} other {# représenté·es}}',
    excused: '{count, plural, one {# excusé·e} other {# excusé·es}}',
    absent: '{count, plural, one {# absent·e} other {# absent·es}}',
  },
  votes: '{count, plural, one {# voix} other {# voix}}',
  quorum: 'Quorum',
  quorumReached: 'Quorum atteint : {counted} sur {needed}',
  quorumMissing: 'Quorum non atteint : {counted} sur {needed}',
  proxy: 'Procuration',
  proxyTo: 'Procuration à {organisation}',
  proxyHolder: 'Mandataire',
  giveProxy: 'Donner procuration',
  endProxy: 'Mettre fin à la procuration',
  recuse: 'Se récuser',
  recused: 'Récusé·e',
  recusal: 'Déport',
  recusalReason: 'Motif du déport',
  recusalMinuted: 'Le motif est inscrit au procès-verbal.',
  markPresent: 'Marquer présent·e',
  arrived: '{organisation} est arrivé.',
  left: '{organisation} est parti.',
} satisfies Shape<typeof english>
