import type { QueryKey } from '@tanstack/react-query'
import type { JournalEntry, JournalKind } from '../shared/journal.ts'
import { keys } from './queryKeys.ts'

type Touches = { [Kind in JournalKind]: (entry: Extract<JournalEntry, { kind: Kind }>) => QueryKey[] }
type OfMeeting = { groupId: string; meetingId: string }
type OfEscalation = { groupId: string; escalationId: string }

const everything = (): QueryKey[] => [[]]
const nothing = (): QueryKey[] => []
const people = () => [keys.people]
// Seats decide what a person may see and do, so a changed seat changes everything of theirs.
const seats = ({ groupId }: { groupId: string }) => [
  keys.session,
  keys.groups.list,
  keys.groups.one(groupId),
  keys.meetings.all,
]
const plan = ({ groupId, meetingId }: OfMeeting) => [
  keys.meetings.list,
  keys.groups.meetings(groupId),
  keys.meetings.detail(meetingId),
]
const meeting = ({ meetingId }: OfMeeting) => [keys.meetings.detail(meetingId)]
const vote = ({ meetingId, voteId }: { meetingId: string; voteId: string }) => [
  keys.votes.mine,
  keys.votes.one(voteId),
  keys.meetings.votes(meetingId),
]
const decision = ({ groupId, decisionId }: { groupId: string; decisionId: string }) => [
  keys.groups.decisions(groupId),
  keys.decisions.one(decisionId),
  keys.meetings.all,
]
const escalation = ({ groupId, escalationId }: OfEscalation) => [
  keys.groups.queue(groupId),
  keys.escalations.one(escalationId),
  keys.decisions.all,
]

/** What each thing that can happen makes out of date. Closed: a new kind does not compile until it stands here. */
const touches: Touches = {
  'setup.organisationCreated': everything,
  'setup.exampleLoaded': everything,
  'people.personInvited': people,
  'people.invitationAccepted': people,
  'people.signedIn': nothing,
  'people.signedOut': nothing,
  'people.localeChanged': () => [keys.session, keys.people],
  'groups.groupCreated': () => [keys.groups.list],
  'groups.seatAdded': seats,
  'groups.seatChanged': seats,
  'groups.rulesChanged': ({ groupId }) => [keys.groups.detail(groupId), keys.meetings.all],
  'meetings.meetingPlanned': plan,
  'meetings.meetingChanged': plan,
  'meetings.meetingConvened': plan,
  'meetings.agendaVersioned': meeting,
  'meetings.agendaLockChanged': meeting,
  'meetings.meetingOpened': plan,
  'meetings.itemMadeCurrent': meeting,
  'meetings.meetingClosed': plan,
  'meetings.attendanceRecorded': meeting,
  'meetings.recusalDeclared': meeting,
  'meetings.recusalWithdrawn': meeting,
  'votes.voteOpened': (entry) => [...meeting(entry), ...vote(entry)],
  'votes.ballotCast': vote,
  'votes.voteAnnulled': (entry) => [...meeting(entry), ...vote(entry)],
  'votes.voteClosed': (entry) => [...meeting(entry), ...vote(entry)],
  'decisions.seriesContinued': ({ groupId }) => [keys.groups.decisions(groupId)],
  'decisions.decisionPromoted': decision,
  'decisions.decisionVoided': decision,
  'decisions.escalationDrafted': (entry) => [...decision(entry), ...escalation(entry)],
  'decisions.escalationSubmitted': (entry) => [...decision(entry), ...escalation(entry)],
  'decisions.escalationReceived': escalation,
  'decisions.escalationScheduled': escalation,
  'decisions.escalationReturned': escalation,
  'decisions.escalationMoved': (entry) => [...decision(entry), ...escalation(entry)],
  'decisions.outcomeRecorded': (entry) => [
    ...escalation(entry),
    keys.groups.decisions(entry.groupId),
    ...meeting(entry),
  ],
  'decisions.answerReceived': (entry) => [...decision(entry), ...escalation(entry)],
}

/** The names of everything an entry makes out of date, to be asked for again. */
export function touchedBy(entry: JournalEntry): QueryKey[] {
  return (touches[entry.kind] as (entry: JournalEntry) => QueryKey[])(entry)
}
