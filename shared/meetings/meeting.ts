import type { Group } from '../groups/group.ts'
import type { GroupAction } from '../groups/rights.ts'
import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { Texts } from '../i18n/locale.ts'
import type { Recusal, RollLine } from './attendance.ts'
import type { Notice } from './notice.ts'
import type { Quorum } from './quorum.ts'

export const meetingStates = ['draft', 'convened', 'open', 'closed'] as const
export type MeetingState = (typeof meetingStates)[number]

export interface Meeting {
  id: string
  groupId: string
  groupCode: string
  /** Ordinal number of the meeting in its group. */
  ordinal: number
  title: Texts
  /** Planned start and end, ISO UTC. */
  startsAt: string
  endsAt: string
  place: string
  link: string
  state: MeetingState
  agendaLocked: boolean
  /** Closed because its quorum was missing. */
  adjourned: boolean
  /** The adjourned meeting that this one was called again for. */
  secondOf: string | null
  currentItemId: string | null
  convenedAt: string | null
  openedAt: string | null
  closedAt: string | null
  /** How long before the planned start it was convened, and what the rules asked for at that moment. */
  notice: Notice | null
  agendaDocumentId: string
  minutesDocumentId: string
  /** Rises with every change of facts; a change that names an older one is refused. */
  version: number
}

/** Everything a meeting's page shows of facts; what people write is in the two documents. */
export interface MeetingView {
  meeting: Meeting
  group: Group
  rules: RulesSheet
  /** What the viewer may do in the group. */
  actions: GroupAction[]
  quorum: Quorum
  roll: RollLine[]
  recusals: Recusal[]
  /** Items a vote was held on: their recusals can no longer change. */
  lockedItems: string[]
  /** Items that may be decided whatever the number: those of the adjourned meeting this one is the second of. */
  anyNumberItems: string[]
  /** What is typed on a phone to say that one is there; null while nobody can, and for those who cannot. */
  checkInCode: string | null
  /** The second meeting called for this one, once it is planned. */
  second: { id: string; startsAt: string } | null
  agendaVersions: { version: number; at: string }[]
}
