import type { meetings as english } from '../en/meetings.ts'
import type { Shape } from '../messages.ts'

/** Une réunion : ses heures, ses états, son déroulement. */
export const meetings = {
  state: { draft: 'Projet', convened: 'Convoquée', open: 'Ouverte', closed: 'Clôturée' },
  title: 'Réunions',
  ordinal: 'Réunion n° {number}',
  empty: 'Aucune réunion n’est prévue.',
  new: 'Planifier une réunion',
  create: 'Planifier la réunion',
  name: 'Intitulé',
  startsAt: 'Début',
  endsAt: 'Fin',
  place: 'Lieu',
  link: 'Lien pour participer à distance',
  joinRemotely: 'Participer à distance',
  upcoming: 'À venir',
  past: 'Passées',
  now: 'En cours',
  convene: 'Convoquer',
  conveneFinal:
    'La convocation fige la version 1 de l’ordre du jour. Toute modification ultérieure crée une nouvelle version.',
  convened: 'Convoquée le {date}',
  convenedInTime: 'Convoquée {days, plural, one {# jour} other {# jours}} avant la réunion',
  convenedLate: 'Convoquée {days} jours sur {needed} avant la réunion',
  openMeeting: 'Ouvrir la séance',
  closeMeeting: 'Clôturer la séance',
  closeFinal: 'La clôture met fin à la rédaction commune du procès-verbal. Elle est définitive.',
  opened: 'Ouverte à {time}',
  closed: 'Clôturée à {time}',
  announce: {
    convened: 'La réunion est convoquée.',
    opened: 'La séance est ouverte.',
    closed: 'La séance est clôturée.',
    currentItem: 'Point en cours : {title}',
  },
} satisfies Shape<typeof english>
