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
  keys.meetings.screen(meetingId),
]
const meeting = ({ meetingId }: OfMeeting) => [
  keys.meetings.detail(meetingId),
  keys.meetings.screen(meetingId),
  keys.meetings.floor(meetingId),
]
const floor = ({ meetingId }: OfMeeting) => [keys.meetings.floor(meetingId), keys.meetings.screen(meetingId)]
const screenLinks = ({ meetingId }: OfMeeting) => [keys.meetings.screenLinks(meetingId)]
type OfVote = { groupId: string; meetingId: string | null; voteId: string }
const vote = ({ groupId, meetingId, voteId }: OfVote) => [
  keys.votes.mine,
  keys.votes.one(voteId),
  ...(meetingId === null
    ? [keys.groups.written(groupId)]
    : [keys.meetings.votes(meetingId), keys.meetings.screen(meetingId)]),
]
const consent = ({ meetingId }: OfMeeting) => [keys.meetings.consent(meetingId)]
const voteAndMeeting = (entry: OfVote) => [
  ...vote(entry),
  ...(entry.meetingId === null ? [] : [keys.meetings.detail(entry.meetingId)]),
]
const writtenVote = ({ groupId, voteId }: { groupId: string; voteId: string }) =>
  vote({ groupId, voteId, meetingId: null })
const amendments = ({ meetingId }: OfMeeting) => [keys.meetings.amendments(meetingId)]
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

const board = ({ boardId }: { boardId: string }) => [keys.boards.one(boardId)]
const boardOfMeeting = (entry: { meetingId: string; boardId: string }) => [
  keys.boards.one(entry.boardId),
  keys.meetings.boards(entry.meetingId),
]

/** What each thing that can happen makes out of date. Closed: a new kind does not compile until it stands here. */
const touches: Touches = {
  'setup.organisationCreated': everything,
  'setup.exampleLoaded': everything,
  'setup.backupRestored': everything,
  'people.personInvited': people,
  'people.invitationAccepted': people,
  'people.signedIn': nothing,
  'people.signedOut': nothing,
  'people.localeChanged': () => [keys.session, keys.people],
  'groups.groupCreated': () => [keys.groups.list],
  'groups.seatAdded': seats,
  'groups.seatChanged': seats,
  'groups.alternateNamed': seats,
  'groups.alternateChanged': seats,
  'groups.rulesChanged': ({ groupId }) => [keys.groups.detail(groupId), keys.meetings.all],
  'evidence.evidenceAdded': () => [keys.evidence],
  'evidence.evidenceCorrected': () => [keys.evidence],
  // It may be the second of another, which then says so.
  'meetings.meetingPlanned': (entry) => [...plan(entry), keys.meetings.all],
  'meetings.meetingChanged': plan,
  'meetings.meetingConvened': plan,
  'meetings.agendaVersioned': meeting,
  'meetings.agendaLockChanged': meeting,
  'meetings.meetingOpened': plan,
  'meetings.itemMadeCurrent': meeting,
  'meetings.meetingClosed': plan,
  'meetings.meetingAdjourned': plan,
  'meetings.attendanceRecorded': meeting,
  'meetings.recusalDeclared': meeting,
  'meetings.recusalWithdrawn': meeting,
  'meetings.floorAsked': floor,
  'meetings.floorGiven': floor,
  'meetings.floorEnded': floor,
  'meetings.screenLinkMade': screenLinks,
  'meetings.screenLinkRevoked': screenLinks,
  'votes.voteOpened': voteAndMeeting,
  'votes.ballotCast': vote,
  'votes.voteAnnulled': (entry) => [
    ...voteAndMeeting(entry),
    ...(entry.meetingId === null ? [] : [keys.meetings.amendments(entry.meetingId)]),
  ],
  'votes.ballotsCounted': vote,
  'votes.dissentAnnexed': vote,
  'votes.voteClosed': voteAndMeeting,
  'votes.castingVoteGiven': (entry) => [...meeting(entry), ...vote(entry)],
  'votes.recusalDeclared': writtenVote,
  'votes.countRefused': vote,
  'votes.discussionRequested': writtenVote,
  'votes.writtenReported': writtenVote,
  'consent.roundStarted': consent,
  'consent.stepTaken': consent,
  'consent.wordingAmended': consent,
  'consent.objectionRaised': consent,
  'consent.objectionSettled': consent,
  'consent.roundEnded': consent,
  'consent.roundStopped': consent,
  'amendments.amendmentTabled': amendments,
  'amendments.amendmentReworded': amendments,
  'amendments.amendmentWithdrawn': amendments,
  'amendments.amendmentPut': amendments,
  'amendments.amendmentSettled': amendments,
  'decisions.seriesContinued': ({ groupId }) => [keys.groups.decisions(groupId)],
  'decisions.decisionPromoted': decision,
  'decisions.decisionVoided': decision,
  'decisions.escalationDrafted': (entry) => [...decision(entry), ...escalation(entry)],
  'decisions.escalationSubmitted': (entry) => [...decision(entry), ...escalation(entry)],
  'decisions.escalationReceived': escalation,
  'decisions.escalationScheduled': escalation,
  'decisions.escalationPutInWriting': escalation,
  'decisions.escalationReturned': escalation,
  'decisions.escalationMoved': (entry) => [...decision(entry), ...escalation(entry)],
  'decisions.outcomeRecorded': (entry) => [
    ...escalation(entry),
    keys.groups.decisions(entry.groupId),
    ...(entry.meetingId === null ? [] : meeting({ ...entry, meetingId: entry.meetingId })),
  ],
  'decisions.answerReceived': (entry) => [...decision(entry), ...escalation(entry)],
  'boards.boardCreated': boardOfMeeting,
  'boards.settingsChanged': board,
  'boards.phaseMoved': boardOfMeeting,
  'boards.timerTurned': board,
  'boards.methodCardSaved': () => [keys.methodCards],
  'boards.smallGroupsFormed': board,
  'boards.turnTaken': board,
  'boards.runTakenOver': board,
  'boards.countsChanged': board,
  'boards.cardChanged': board,
  'boards.cardTranslated': board,
  'boards.cardMerged': board,
  'boards.cardUnmerged': board,
  'boards.cardParked': board,
  'boards.cardUnparked': board,
  'boards.ratingsShown': board,
  'boards.needKept': board,
  'boards.evidenceCited': (entry) => [...board(entry), keys.groups.needs(entry.groupId)],
  'boards.needDropped': board,
  'boards.themeRecommended': (entry) => [...board(entry), keys.decisions.all],
  'boards.recommendationCited': (entry) => [...board(entry), keys.decisions.all],
  'boards.themeConsentAsked': boardOfMeeting,
  'boards.boardFrozen': (entry) => [
    ...boardOfMeeting(entry),
    keys.groups.needs(entry.groupId),
    keys.groups.decisions(entry.groupId),
    keys.decisions.all,
  ],
}

/** The names of everything an entry makes out of date, to be asked for again. */
export function touchedBy(entry: JournalEntry): QueryKey[] {
  return (touches[entry.kind] as (entry: JournalEntry) => QueryKey[])(entry)
}
