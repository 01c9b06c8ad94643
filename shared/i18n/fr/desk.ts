import type { desk as english } from '../en/desk.ts'
import type { Shape } from '../messages.ts'

/** La première page : ce qui attend la personne, ses prochaines réunions, ses groupes. */
export const desk = {
  waiting: 'Ce qui vous attend',
  nothingWaits:
    'Rien ne vous attend. Les votes ouverts, les notes à compléter et les réponses du comité apparaissent ici.',
  voteOpen: 'Vote ouvert',
  toVote: '{count, plural, one {Vous avez un bulletin à déposer} other {Vous avez # bulletins à déposer}}',
  voted: 'Vous avez voté ; vous pouvez encore changer jusqu’à la clôture',
  goVote: 'Aller au vote',
  noteToComplete: 'Note à compléter',
  completeNote: 'Compléter la note',
  queueWaits: '{count, plural, one {# note attend une place} other {# notes attendent une place}} à l’ordre du jour',
  answerReceived: 'Réponse reçue',
  readAnswer: 'Lire la réponse',
  meetings: 'Prochaines réunions',
  groups: 'Mes groupes',
  noGroups:
    'Vous n’occupez encore de siège dans aucun groupe. Un·e copilote ou l’administration peut vous en donner un.',
  noGroupsAtAll: 'Il n’y a pas encore de groupe. Créez le premier, puis ajoutez ses sièges.',
} satisfies Shape<typeof english>
