import type { Texts } from '../i18n/locale.ts'

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
  currentItemId: string | null
  convenedAt: string | null
  openedAt: string | null
  closedAt: string | null
  agendaDocumentId: string
  minutesDocumentId: string
  /** Rises with every change of facts; a change that names an older one is refused. */
  version: number
}
