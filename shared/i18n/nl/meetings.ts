import type { meetings as english } from '../en/meetings.ts'
import type { Shape } from '../messages.ts'

/** Een vergadering: haar tijden, haar toestand, haar verloop. */
export const meetings = {
  state: { draft: 'Ontwerp', convened: 'Bijeengeroepen', open: 'Geopend', closed: 'Gesloten' },
  title: 'Vergaderingen',
  ordinal: 'Vergadering nr. {number}',
  empty: 'Er is geen vergadering gepland.',
  new: 'Een vergadering plannen',
  create: 'Vergadering plannen',
  name: 'Titel',
  startsAt: 'Begin',
  endsAt: 'Einde',
  place: 'Plaats',
  link: 'Link om op afstand deel te nemen',
  joinRemotely: 'Op afstand deelnemen',
  upcoming: 'Binnenkort',
  past: 'Voorbij',
  now: 'Nu',
  convene: 'Bijeenroepen',
  conveneFinal: 'Bijeenroepen legt versie 1 van de agenda vast. Latere wijzigingen maken een nieuwe versie.',
  convened: 'Bijeengeroepen op {date}',
  convenedInTime: '{days, plural, one {# dag} other {# dagen}} voor de vergadering bijeengeroepen',
  convenedLate: '{days} van de {needed} dagen voor de vergadering bijeengeroepen',
  openMeeting: 'Vergadering openen',
  closeMeeting: 'Vergadering sluiten',
  closeFinal: 'Na het sluiten schrijft niemand meer samen aan het verslag. Heropenen kan niet.',
  opened: 'Geopend om {time}',
  closed: 'Gesloten om {time}',
  announce: {
    convened: 'De vergadering is bijeengeroepen.',
    opened: 'De vergadering is geopend.',
    closed: 'De vergadering is gesloten.',
    currentItem: 'Huidig punt: {title}',
  },
} satisfies Shape<typeof english>
