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
  newLead:
    'L’intitulé dans au moins une langue, l’heure de Bruxelles. L’ordre du jour et le procès-verbal s’écrivent ensuite, sur la page de la réunion.',
  titleMissing: 'Donnez l’intitulé dans au moins une langue.',
  startsAt: 'Début',
  endsAt: 'Fin',
  place: 'Lieu',
  link: 'Lien pour participer à distance',
  joinRemotely: 'Participer à distance',
  upcoming: 'À venir',
  past: 'Passées',
  convene: 'Convoquer',
  conveneFinal:
    'La convocation fige la version 1 de l’ordre du jour. Toute modification ultérieure crée une nouvelle version.',
  convened: 'Convoquée le {date}',
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
  change: 'Modifier l’intitulé, l’heure et le lieu',
  titleIn: 'Intitulé {language}',
  linkHint: 'Une adresse qui commence par https://',
  details: 'Intitulé, heure et lieu',
  conveneReady: 'Il ne manque rien.',
  conveneMissing:
    '{count, plural, one {Il manque un élément} other {Il manque # éléments}} avant de pouvoir convoquer la réunion.',
  missing: {
    place: 'Un lieu ou un lien pour participer',
    items: 'Un point en plus des points statutaires',
    title: 'Point {item} : un titre',
    draft: 'Point {item} : le projet de décision {language}',
  },
  goThere: 'Y aller',
  openFinal:
    'L’ouverture lance la rédaction du procès-verbal : toute personne qui occupe un siège peut y écrire. On n’ouvre une séance qu’une fois.',
  openRollMissing: 'Personne n’est encore marqué présent. Prenez d’abord les présences.',
  takeRoll: 'Prendre les présences',
  closeAsk: 'Clôturer la séance ?',
  openAsk: 'Ouvrir la séance ?',
  conveneAsk: 'Convoquer la réunion ?',
  whoIsHere: 'Qui est ici',
  views: { label: 'Parties de la réunion', item: 'Point', agenda: 'Ordre du jour', vote: 'Vote', roll: 'Présences' },
  panels: 'À côté du point',
  minutesNotYet: 'Le procès-verbal se rédige une fois la séance ouverte.',
} satisfies Shape<typeof english>
