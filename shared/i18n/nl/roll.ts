import type { roll as english } from '../en/roll.ts'
import type { Shape } from '../messages.ts'

/** Aanwezigheden, volmachten, niet-deelname; het quorum. */
export const roll = {
  title: 'Aanwezigheden',
  attendanceList: 'Aanwezigheidslijst',
  status: { present: 'Aanwezig', represented: 'Vertegenwoordigd', excused: 'Verontschuldigd', absent: 'Afwezig' },
  mode: { room: 'In de zaal', remote: 'Op afstand' },
  count: {
    present: '{count} aanwezig',
    represented: '{count} vertegenwoordigd',
    excused: '{count} verontschuldigd',
    absent: '{count} afwezig',
  },
  votes: '{count, plural, one {# stem} other {# stemmen}}',
  quorum: 'Quorum',
  quorumReached: 'Quorum bereikt: {counted} van {needed}',
  quorumMissing: 'Geen quorum: {counted} van {needed}',
  proxy: 'Volmacht',
  proxyTo: 'Volmacht aan {organisation}',
  proxyHolder: 'Volmachthouder',
  giveProxy: 'Volmacht geven',
  endProxy: 'Volmacht beëindigen',
  recuse: 'Niet deelnemen',
  recused: 'Neemt niet deel',
  recusal: 'Onthouding van deelname',
  recusalReason: 'Reden om niet deel te nemen',
  recusalMinuted: 'De reden komt in het verslag.',
  markPresent: 'Aanwezig melden',
  arrived: '{organisation} is aangekomen.',
  left: '{organisation} is vertrokken.',
} satisfies Shape<typeof english>
