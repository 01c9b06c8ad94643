import type { written as english } from '../en/written.ts'
import type { Shape } from '../messages.ts'

/** Les votes d'un comité par procédure écrite, entre deux réunions. */
export const written = {
  title: 'Procédures écrites',
  one: 'Procédure écrite',
  lead: 'Entre deux réunions, le comité répond par écrit à une motion. Qui ne répond pas n’a pas répondu : ce n’est jamais une voix pour.',
  new: 'Soumettre une motion par écrit',
  empty: 'Aucune motion n’a encore été soumise par écrit.',
  running: 'En cours',
  ended: 'Terminées',
  titleIn: 'Objet {language}',
  groundsIn: 'Ce que les membres doivent savoir {language}',
  papers: 'Dossier',
  links: 'Documents',
  linksHint: 'Une adresse par ligne.',
  days: 'Jours ouvrables pour répondre',
  daysHint:
    'Au moins {min}. Le jour de l’ouverture ne compte pas, ni les week-ends et jours fériés légaux. Fin à 23:59:59, heure de Bruxelles.',
  lastDay: 'Dernier jour pour répondre : {date}',
  openMeans:
    'L’ouverture fixe la motion, la règle et la liste de tous les sièges votants. Personne ne peut clore plus tôt. Une seule demande de débat l’arrête.',
  open: 'Ouvrir la procédure écrite',
  until: 'Réponse attendue au plus tard le {date}, 23:59:59',
  state: { running: 'Réponse attendue', stopped: 'Arrêtée', annulled: 'Annulée', counting: 'Dépouillement' },
  answered: '{cast} sur {roll} ont répondu',
  needed: 'Il faut {count, plural, one {# réponse} other {# réponses}} pour que le résultat compte.',
  noAnswer: 'Sans réponse',
  noAnswers: '{count, plural, one {# n’a pas répondu.} other {# n’ont pas répondu.}}',
  byProcedure: 'Par procédure écrite.',
  undecided: 'Sans décision : {answered, plural, one {# réponse} other {# réponses}} sur {of}, il en faut {needed}.',
  tookNoPart: '{count, plural, one {# déport.} other {# déports.}}',
  item: {
    result: 'Résultat de la procédure écrite : {title}',
    discussion: 'À débattre, à la demande d’un membre : {title}',
  },
  discuss: 'Demander un débat',
  discussAsk: 'Demander plutôt un débat ?',
  discussMeans:
    'Cela arrête aussitôt la procédure écrite, pour tous. Aucune réponse n’est comptée ni montrée. La motion va à l’ordre du jour de la prochaine réunion.',
  discussReason: 'Pourquoi en débattre',
  discussNow: 'Arrêter et débattre',
  recuse: 'Se récuser',
  recuseAsk: 'Ne pas prendre part à ce vote ?',
  recuseMeans:
    '{organisation} ne donne alors pas de réponse, ne demande pas de débat et ne compte plus parmi les sièges auxquels le résultat se mesure. Le motif figure ici dès maintenant et au procès-verbal de la prochaine réunion. C’est définitif.',
  recuseReason: 'Motif du déport',
  recused: 'Récusé·es',
  onNote: 'Une réponse à la note {number} de {group}, donnée par écrit. Qui ne répond pas n’a pas répondu.',
  stoppedBy: 'Arrêtée : {organisation} demande un débat.',
  onAgenda: 'Le point est à l’ordre du jour de la prochaine réunion.',
  reported: 'Le résultat est à l’ordre du jour de la prochaine réunion.',
  waits: 'Aucune réunion n’est encore prévue : le point ira de lui-même à l’ordre du jour de la prochaine.',
  toItem: 'Aller au point',
  annulMeans: 'Pour une erreur dans la motion. Les réponses ne sont pas comptées et personne ne les apprend.',
  desk: 'Procédure écrite',
  answer: 'Répondre',
} as const satisfies Shape<typeof english>
