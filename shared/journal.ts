import type { Phase } from './boards/board.ts'
import type { TalkAct } from './boards/talk.ts'

/**
 * Everything that can happen to facts, one entry per accepted change. Entries carry ids, never people's text,
 * so that they can be sent to open screens as they are. `groupId` names whose business it is: an entry reaches
 * the holders of seats in that group (null: everyone signed in).
 */
export type JournalEntry =
  | { kind: 'setup.organisationCreated'; groupId: null }
  | { kind: 'setup.exampleLoaded'; groupId: null }
  | { kind: 'setup.backupRestored'; groupId: null }
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
  | { kind: 'groups.alternateNamed'; groupId: string; seatId: string; alternateId: string; personId: string }
  | { kind: 'groups.alternateChanged'; groupId: string; seatId: string; alternateId: string; personId: string }
  | { kind: 'groups.rulesChanged'; groupId: string; version: number }
  | { kind: 'evidence.evidenceAdded'; groupId: null; evidenceId: string }
  | { kind: 'evidence.evidenceCorrected'; groupId: null; evidenceId: string }
  | { kind: 'meetings.meetingPlanned'; groupId: string; meetingId: string }
  | { kind: 'meetings.meetingChanged'; groupId: string; meetingId: string }
  | { kind: 'meetings.meetingConvened'; groupId: string; meetingId: string }
  | { kind: 'meetings.agendaVersioned'; groupId: string; meetingId: string; version: number }
  | { kind: 'meetings.agendaLockChanged'; groupId: string; meetingId: string }
  | { kind: 'meetings.meetingOpened'; groupId: string; meetingId: string }
  | { kind: 'meetings.itemMadeCurrent'; groupId: string; meetingId: string; itemId: string }
  | { kind: 'meetings.meetingClosed'; groupId: string; meetingId: string }
  | { kind: 'meetings.meetingAdjourned'; groupId: string; meetingId: string }
  | { kind: 'meetings.attendanceRecorded'; groupId: string; meetingId: string; seatId: string }
  | { kind: 'meetings.recusalDeclared'; groupId: string; meetingId: string; itemId: string; seatId: string }
  | { kind: 'meetings.recusalWithdrawn'; groupId: string; meetingId: string; itemId: string; seatId: string }
  | { kind: 'meetings.floorAsked'; groupId: string; meetingId: string; itemId: string; seatId: string }
  | { kind: 'meetings.floorGiven'; groupId: string; meetingId: string; itemId: string; seatId: string }
  | { kind: 'meetings.floorEnded'; groupId: string; meetingId: string; itemId: string; seatId: string }
  | { kind: 'meetings.screenLinkMade'; groupId: string; meetingId: string; linkId: string }
  | { kind: 'meetings.screenLinkRevoked'; groupId: string; meetingId: string; linkId: string }
  | { kind: 'votes.voteOpened'; groupId: string; meetingId: string | null; voteId: string }
  | { kind: 'votes.ballotCast'; groupId: string; meetingId: string | null; voteId: string }
  | { kind: 'votes.voteAnnulled'; groupId: string; meetingId: string | null; voteId: string }
  | { kind: 'votes.ballotsCounted'; groupId: string; meetingId: string | null; voteId: string }
  | {
      kind: 'votes.voteClosed'
      groupId: string
      meetingId: string | null
      itemId: string | null
      voteId: string
    }
  | { kind: 'votes.dissentAnnexed'; groupId: string; meetingId: string | null; voteId: string }
  | { kind: 'votes.recusalDeclared'; groupId: string; voteId: string }
  | { kind: 'votes.countRefused'; groupId: string; meetingId: string | null; voteId: string }
  | { kind: 'votes.discussionRequested'; groupId: string; voteId: string }
  | { kind: 'votes.writtenReported'; groupId: string; meetingId: string; itemId: string; voteId: string }
  | { kind: 'votes.castingVoteGiven'; groupId: string; meetingId: string; itemId: string; voteId: string }
  | { kind: 'consent.roundStarted'; groupId: string; meetingId: string; itemId: string; roundId: string }
  | { kind: 'consent.stepTaken'; groupId: string; meetingId: string; roundId: string }
  | { kind: 'consent.wordingAmended'; groupId: string; meetingId: string; roundId: string }
  | { kind: 'consent.objectionRaised'; groupId: string; meetingId: string; roundId: string; objectionId: string }
  | { kind: 'consent.objectionSettled'; groupId: string; meetingId: string; roundId: string; objectionId: string }
  | { kind: 'consent.roundEnded'; groupId: string; meetingId: string; itemId: string; roundId: string }
  | { kind: 'consent.roundStopped'; groupId: string; meetingId: string; roundId: string }
  | { kind: 'amendments.amendmentTabled'; groupId: string; meetingId: string; amendmentId: string }
  | { kind: 'amendments.amendmentReworded'; groupId: string; meetingId: string; amendmentId: string }
  | { kind: 'amendments.amendmentWithdrawn'; groupId: string; meetingId: string; amendmentId: string }
  | { kind: 'amendments.amendmentPut'; groupId: string; meetingId: string; amendmentId: string; voteId: string }
  | { kind: 'amendments.amendmentSettled'; groupId: string; meetingId: string; amendmentId: string; voteId: string }
  | { kind: 'decisions.seriesContinued'; groupId: string; series: string; next: number }
  | { kind: 'decisions.decisionPromoted'; groupId: string; decisionId: string; meetingId: string }
  | { kind: 'decisions.decisionVoided'; groupId: string; decisionId: string }
  | { kind: 'decisions.escalationDrafted'; groupId: string; decisionId: string; escalationId: string }
  | { kind: 'decisions.escalationSubmitted'; groupId: string; decisionId: string; escalationId: string }
  | { kind: 'decisions.escalationReceived'; groupId: string; escalationId: string }
  | { kind: 'decisions.escalationScheduled'; groupId: string; meetingId: string; itemId: string; escalationId: string }
  | { kind: 'decisions.escalationPutInWriting'; groupId: string; escalationId: string; voteId: string }
  | { kind: 'decisions.escalationReturned'; groupId: string; meetingId: string | null; escalationId: string }
  | { kind: 'decisions.escalationMoved'; groupId: string; decisionId: string; escalationId: string }
  | { kind: 'decisions.outcomeRecorded'; groupId: string; escalationId: string; meetingId: string | null }
  | { kind: 'decisions.answerReceived'; groupId: string; decisionId: string; escalationId: string }
  | { kind: 'boards.boardCreated'; groupId: string; meetingId: string; boardId: string }
  | { kind: 'boards.settingsChanged'; groupId: string; boardId: string }
  | {
      kind: 'boards.phaseMoved'
      groupId: string
      meetingId: string
      boardId: string
      from: Phase
      to: Phase
      /** Taken back over shown results, on purpose. */
      overResults: boolean
    }
  | { kind: 'boards.timerTurned'; groupId: string; boardId: string; act: string }
  | { kind: 'boards.methodCardSaved'; groupId: string; boardId: string }
  | { kind: 'boards.smallGroupsFormed'; groupId: string; boardId: string }
  | { kind: 'boards.turnTaken'; groupId: string; boardId: string; act: TalkAct['act'] | 'join' }
  | { kind: 'boards.runTakenOver'; groupId: string; boardId: string }
  // Somebody wrote, is ready, put dots or gave marks: which card and who is never said.
  | { kind: 'boards.countsChanged'; groupId: string; boardId: string }
  | { kind: 'boards.cardChanged'; groupId: string; boardId: string; cardId: string }
  | { kind: 'boards.cardTranslated'; groupId: string; boardId: string; cardId: string }
  | { kind: 'boards.cardMerged'; groupId: string; boardId: string; cardId: string; into: string }
  | { kind: 'boards.cardUnmerged'; groupId: string; boardId: string; cardId: string }
  | { kind: 'boards.cardParked'; groupId: string; boardId: string; cardId: string }
  | { kind: 'boards.cardUnparked'; groupId: string; boardId: string; cardId: string }
  | { kind: 'boards.ratingsShown'; groupId: string; boardId: string; shown: boolean }
  | { kind: 'boards.needKept'; groupId: string; boardId: string; cardId: string }
  | { kind: 'boards.evidenceCited'; groupId: string; boardId: string; cardId: string }
  | { kind: 'boards.needDropped'; groupId: string; boardId: string; cardId: string }
  | {
      kind: 'boards.themeRecommended'
      groupId: string
      meetingId: string
      boardId: string
      themeId: string
      itemId: string
      blockId: string
      /** The block is to be written; else it was there. */
      isNew: boolean
    }
  | { kind: 'boards.recommendationCited'; groupId: string; boardId: string; blockId: string }
  | {
      kind: 'boards.themeConsentAsked'
      groupId: string
      meetingId: string
      boardId: string
      themeId: string
      roundId: string
    }
  | { kind: 'boards.boardFrozen'; groupId: string; meetingId: string; boardId: string }

export type JournalKind = JournalEntry['kind']

/** What `/live` sends: an entry with its place in the journal, for resuming after an absence. */
export interface LiveMessage {
  seq: number
  at: string
  entry: JournalEntry
}
