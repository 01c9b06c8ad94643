/**
 * Everything that can happen to facts, one entry per accepted change. Entries carry ids, never people's text,
 * so that they can be sent to open screens as they are. `groupId` names whose business it is: an entry reaches
 * the holders of seats in that group (null: everyone signed in).
 */
export type JournalEntry =
  | { kind: 'setup.organisationCreated'; groupId: null }
  | { kind: 'setup.exampleLoaded'; groupId: null }
  | { kind: 'people.personInvited'; groupId: null; personId: string }
  | { kind: 'people.invitationAccepted'; groupId: null; personId: string }
  | { kind: 'people.signedIn'; groupId: null; personId: string }
  | { kind: 'people.signedOut'; groupId: null; personId: string }
  | { kind: 'people.localeChanged'; groupId: null; personId: string }
  | { kind: 'groups.groupCreated'; groupId: string }
  | { kind: 'groups.seatAdded'; groupId: string; seatId: string; personId: string | null }
  | {
      kind: 'groups.seatChanged'
      groupId: string
      seatId: string
      personId: string | null
      formerPersonId: string | null
    }
  | { kind: 'groups.rulesChanged'; groupId: string; version: number }
  | { kind: 'meetings.meetingPlanned'; groupId: string; meetingId: string }
  | { kind: 'meetings.meetingChanged'; groupId: string; meetingId: string }
  | { kind: 'meetings.meetingConvened'; groupId: string; meetingId: string }
  | { kind: 'meetings.agendaVersioned'; groupId: string; meetingId: string; version: number }
  | { kind: 'meetings.agendaLockChanged'; groupId: string; meetingId: string }
  | { kind: 'meetings.meetingOpened'; groupId: string; meetingId: string }
  | { kind: 'meetings.itemMadeCurrent'; groupId: string; meetingId: string; itemId: string }
  | { kind: 'meetings.meetingClosed'; groupId: string; meetingId: string }
  | { kind: 'meetings.attendanceRecorded'; groupId: string; meetingId: string; seatId: string }
  | { kind: 'meetings.recusalDeclared'; groupId: string; meetingId: string; itemId: string; seatId: string }
  | { kind: 'meetings.recusalWithdrawn'; groupId: string; meetingId: string; itemId: string; seatId: string }
  | { kind: 'votes.voteOpened'; groupId: string; meetingId: string; voteId: string }
  | { kind: 'votes.ballotCast'; groupId: string; meetingId: string; voteId: string }
  | { kind: 'votes.voteAnnulled'; groupId: string; meetingId: string; voteId: string }
  | { kind: 'votes.voteClosed'; groupId: string; meetingId: string; itemId: string; voteId: string }
  | { kind: 'decisions.seriesContinued'; groupId: string; series: string; next: number }
  | { kind: 'decisions.decisionPromoted'; groupId: string; decisionId: string; meetingId: string }
  | { kind: 'decisions.decisionVoided'; groupId: string; decisionId: string }
  | { kind: 'decisions.escalationDrafted'; groupId: string; decisionId: string; escalationId: string }
  | { kind: 'decisions.escalationSubmitted'; groupId: string; decisionId: string; escalationId: string }
  | { kind: 'decisions.escalationReceived'; groupId: string; escalationId: string }
  | { kind: 'decisions.escalationScheduled'; groupId: string; meetingId: string; itemId: string; escalationId: string }
  | { kind: 'decisions.escalationReturned'; groupId: string; meetingId: string; escalationId: string }
  | { kind: 'decisions.escalationMoved'; groupId: string; decisionId: string; escalationId: string }
  | { kind: 'decisions.outcomeRecorded'; groupId: string; escalationId: string; meetingId: string }
  | { kind: 'decisions.answerReceived'; groupId: string; decisionId: string; escalationId: string }

export type JournalKind = JournalEntry['kind']

/** What `/live` sends: an entry with its place in the journal, for resuming after an absence. */
export interface LiveMessage {
  seq: number
  at: string
  entry: JournalEntry
}
