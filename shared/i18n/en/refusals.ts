import type { RefusalSentences } from '../messages.ts'

/** For every expected "no": what happened, what is kept, what to do now. Keys are the codes of shared/refusal.ts. */
export const refusals = {
  input: {
    invalid: 'This could not be accepted as it stands. What you typed is kept: correct it and send it again.',
    tooLarge:
      'This is longer than can be stored{max, plural, =0 {} other { (at most # characters)}}. Your text is kept here: shorten it and send it again.',
    crossSite: 'This request came from another site and was not carried out. Open Relevé itself and try again.',
  },
  session: {
    required:
      'You are signed out. What you typed is kept on this page: sign in again in another tab, then send it again.',
    wrongPassword: 'This e-mail address and password do not go together. Check both and try again.',
    tooManyTries:
      'Too many attempts in a short time. Nothing was changed: wait {minutes, plural, =0 {a few minutes} one {one minute} other {# minutes}} and try again.',
  },
  notFound: 'This does not exist, or it is not open to you. Check the address, or ask a co-lead of the group.',
  rights: {
    missing:
      'Your seat in this group does not allow this. Nothing was changed: ask a co-lead or the secretary to do it.',
  },
  version: {
    stale:
      'A colleague changed this in the meantime. Your text is kept here: look at the current version, then send yours again.',
  },
  storage: {
    unavailable:
      'The server cannot write to its disk at the moment. Keep this page open: your text is here and nothing stored is lost. Try again shortly.',
  },
  setup: {
    done: 'This installation is already set up. Sign in with your account.',
    wrongCode: 'This is not the one-time code. Copy it from the terminal in which Relevé was started.',
  },
  people: {
    emailTaken: 'An account with this e-mail address exists already. Sign in, or use another address.',
    passwordTooShort: 'The password is too short. Choose one of at least {min, plural, other {# characters}}.',
    invitationUsed: 'This invitation has been used already. Sign in, or ask for a new one.',
    invitationExpired: 'This invitation has expired. Ask the person who invited you for a new one.',
  },
  groups: {
    codeTaken: 'Another group already has this code. Choose another one: it starts every number of the register.',
    seatTaken: 'Somebody holds this seat already. Free the seat first, or choose another one.',
    seatWithoutVote:
      'Only a seat with a vote has alternates. Nothing was changed: give the seat its vote first, or add a seat.',
    noCommittee: 'This group reports to no steering committee yet. Choose one on the group’s page first.',
  },
  evidence: {
    transferMissing: 'A practice says whether it could work in Brussels.',
    conditionsMissing: 'Say on which conditions it could work.',
    tableEmpty: 'The table has no lines under its column names.',
    tableTooLong: 'A table brings at most {max} lines at a time. Nothing was added.',
    tableUnreadable:
      'Line {line} cannot be read: a quotation mark is open, or it has more cells than columns. Nothing was added.',
    rowInvalid: 'Line {line}: “{column}” is missing or not one of what it may be. Nothing was added.',
  },
  meetings: {
    wrongState:
      'The meeting has moved on and no longer allows this. Nothing you wrote is lost: look at its current state.',
    endsBeforeStart: 'The end lies before the start. What you typed is kept: correct one of the two times.',
    agendaEmpty: 'The agenda has no item besides the statutory ones. Add at least one, then convene.',
    placeMissing: 'The meeting has neither a place nor a link to join it. Give at least one of them, then convene.',
    titleMissing: 'Item {item} has no title in any language. The agenda is kept as it is: add the title, then convene.',
    draftDecisionMissing:
      'Item {item} is for decision and has no draft decision {language, select, en {in English} fr {in French} nl {in Dutch} other {}}. The agenda is kept as it is: add the draft, then convene.',
    rollMissing: 'The roll has not been taken. Mark who is present, then open the meeting.',
    unknownItem: 'This item is no longer on the agenda. Choose another item.',
    voteOpen: 'A vote is still open. Close it or annul it first.',
    rollLocked:
      'A vote has been opened on this roll, so it can no longer change for that item. The roll is kept as it was.',
    notVoting: 'This seat has no vote, so it can neither give nor hold a proxy. Choose a voting seat.',
    tooManyProxies:
      'A member may hold at most {max, plural, one {one proxy} other {# proxies}}. Choose another holder.',
    holderNotPresent:
      'The holder of the proxy is not present, so the proxy would not count. Choose somebody who is present.',
    notThere: 'This seat is not there, so it cannot go out or leave. The roll is unchanged: mark it present first.',
    holderThere:
      'Whoever holds this seat is there, so nobody stands in for them. The roll is unchanged: mark them out or gone first.',
    proxyStands:
      'This seat has given a proxy, which counts instead of an alternate. The roll is unchanged: mark the seat excused first to end the proxy.',
    alternateThere:
      'An alternate is there for this seat, so it gives no proxy. The roll is unchanged: mark the alternate gone first.',
    floorNotThere: 'This seat is not on the roll as present, so it does not get the floor. Mark it present first.',
    floorAsked: 'This seat waits for the floor already, or has it. Nothing was changed.',
    floorOver: 'This is over: the hand was taken back, or the meeting is at another item. Look at the current list.',
    linkClosed: 'This link no longer shows a meeting. Ask whoever runs the meeting for a new one.',
    noSecond:
      'This meeting cannot be called again: the rules know no second convocation, it was not adjourned, or its second is planned already. Nothing was changed.',
    quorumThere:
      'The quorum is there, so there is no reason to adjourn. Nothing was changed: go on, or close the meeting.',
    unknownCode:
      'No meeting of yours has this code just now. Nothing was recorded: read it again from the screen in the room.',
  },
  votes: {
    draftGone:
      'The passage this motion was drafted in is gone from the minutes. Nothing was opened: mark the decision again, or word the motion here.',
    notDrafted:
      'This motion was not drafted together, so there is no draft to open it anew on. The vote is as it was: annul it and open another.',
    draftUnchanged:
      'The draft says what is being voted on. Nothing was changed: change the draft first, or annul the vote.',
    noQuorum:
      'The quorum is not reached: {present} of the {needed} needed are present or represented. The motion is kept; discussion may go on and the vote can be opened once the quorum is there.',
    tooFewInPerson:
      'Too few members are there in person: {present} of the {needed} needed, in the room or remotely; proxies do not count for this. The motion is kept.',
    meetingNotOpen: 'The meeting is not open, so no vote can be held. The motion is kept: open the meeting first.',
    alreadyOpen: 'A vote is already open. Close it before opening another one.',
    closed: 'The vote is closed. Your choice was not recorded, or the one recorded before stands.',
    notOnRoll: 'You are not on the roll of this vote: it was fixed when the vote opened. Nothing was recorded.',
    unknownChoice: 'This is not one of the choices. Nothing was recorded: choose again.',
    nothingMarked: 'Nothing is marked. Nothing was recorded: mark at least one option, or abstain.',
    tooMuchOnOne:
      'More is marked on one option than this vote allows (at most {max}). Nothing was recorded: take some off.',
    tooMuchInAll: 'More is marked than this vote allows (at most {max} in all). Nothing was recorded: take some off.',
    tooFewOptions: 'A choice needs at least {min, plural, other {# options}}. What you wrote is kept: add another one.',
    tooManyOptions:
      'This method takes at most {max, plural, other {# options}}. What you wrote is kept: take some out.',
    optionsAlike: 'Two options read the same. What you wrote is kept: word them so that voters can tell them apart.',
    noRunOff: 'This vote needs no run-off. Nothing was opened: look at its result.',
    alreadyCast:
      'The vote of this seat is already recorded, and a secret ballot cannot be changed. It stands as it was cast.',
    tooFewForSecrecy:
      'A secret vote needs at least {needed} votes on the roll; there are {present}. With fewer, the figures tell who voted how. The motion is kept: hold an open vote, or wait for others.',
    dissentNotNow:
      'A dissent is annexed between the close of a vote and the close of its meeting, or of the one it is reported to. Nothing was recorded.',
    dissentNotYours: 'Only whoever voted against in a vote that is not secret annexes a dissent. Nothing was recorded.',
    dissentGiven: 'A dissent of this seat is already annexed. It stands as it was given.',
    noCastingVote:
      'Nobody has a casting vote here: the rules of the group give none, or the vote was secret or between options. The result stands.',
    notPresiding: 'Only who presided over this vote can decide its tie. Nothing was recorded.',
    castingGiven: 'The tie is already decided, and a casting vote cannot be changed. It stands as it was given.',
    notTied: 'This vote is not tied, so there is nothing to decide. Nothing was recorded.',
    castingTooLate:
      'The meeting is closed, or another vote has been opened on this item. The tie stays undecided and nothing is adopted.',
    notCounted: 'This vote has no result to download: it is open, or was annulled. Nothing was changed.',
    wordingMissing:
      'The motion has no wording {language, select, en {in English} fr {in French} nl {in Dutch} other {in every language needed}}. Add it, then open the vote.',
  },
  amendments: {
    noMotion:
      'There is no motion to amend yet: the item has no draft decision {language, select, en {in English} fr {in French} nl {in Dutch} other {in every language needed}}. Write it on the agenda first.',
    tooLate: 'The motion as a whole is being voted on, or has been. No amendment can be tabled any more.',
    wordingMissing:
      'The amendment has no wording {language, select, en {in English} fr {in French} nl {in Dutch} other {in every language needed}}. What you wrote is kept: add it.',
    nothingChanged: 'This reads like the motion. What you wrote is kept: change the words that should change.',
    settled: 'This amendment is settled and stays as it is.',
    voteOpen: 'This amendment is being voted on. Close that vote, or annul it, first.',
    stale:
      'Another amendment has changed the wording since. Adapt this one to the words in force, then put it to the vote.',
    unsettled:
      'An amendment on this item is not settled. Put it to the vote or have it withdrawn, then open the vote on the whole.',
    otherWording:
      'These are not the words of the motion as they stand now. What you wrote is kept: take over the words in force.',
  },
  consent: {
    notEscalated: 'This round did not end with its escalation. No note was drafted: look at how it ended.',
    ended: 'This consent round has ended. Nothing was recorded: look at how it ended.',
    wrongStep: 'The round is at another step, which does not allow this. Nothing was recorded: look at where it is.',
    noThirdLoop: 'There is no third loop. Choose: go to the vote, postpone, or escalate.',
    running: 'A consent round is running. End it, or take it back, first.',
    voteOpen: 'A vote is open on this item. Close it or annul it before starting a consent round.',
    wordingMissing:
      'The wording is missing {language, select, en {in English} fr {in French} nl {in Dutch} other {in a language needed}}. What you wrote is kept: add it.',
    sameWording: 'The wording is the same as before. What you wrote is kept: change it, or leave it.',
    notTakingPart: 'This seat takes no part in the round, or you do not vote for it. Nothing was recorded.',
    objectionSettled: 'This objection is already settled. It stays as it is.',
    wordingUnchanged: 'The wording has not changed since the objection. Change it first, then integrate the objection.',
    objectionStands:
      'An objection still stands, so there is no consent. Integrate it, have it withdrawn, or end otherwise.',
    nothingStands: 'No objection stands, so the round ends by consent. Nothing was recorded.',
    nowhereToEscalate: 'This group reports to no steering committee. Choose the vote, or postpone.',
  },
  written: {
    titleMissing:
      'The subject has no wording {language, select, en {in English} fr {in French} nl {in Dutch} other {in every language needed}}. What you wrote is kept: add it, then open the vote.',
    periodTooShort:
      'The rules of the committee ask for at least {min} working days. What you wrote is kept: give more time.',
    periodRuns: 'A vote in writing runs to the end of its last day. Nothing was closed: annul it if it is a mistake.',
    inMeeting:
      'This vote is held in a meeting: discussion is asked for aloud there, and a recusal declared before the vote opens. Nothing was changed.',
    recused: 'The recusal of this seat is recorded: it takes no part in this vote. Nothing was changed.',
    answered:
      'This seat has answered already, and a recusal comes before the answer. The answer stands: ask for discussion if this should not be decided in writing.',
    tooFewLeft:
      'Without this seat too few would be left for a secret vote. Nothing was recorded: give no answer, and tell the chair, who can annul the vote.',
  },
  decisions: {
    notADecision:
      'This passage of the minutes is not marked as a decision, or it is no longer there. The minutes are kept: mark it and try again.',
    wordingMissing:
      'The decision has no wording {language, select, en {in English} fr {in French} nl {in Dutch} other {yet}}. Write it in the minutes, then enter it in the register.',
    wrongState:
      'The decision has moved on and no longer allows this. The register is unchanged: look at its current state.',
    reasonMissing:
      'A number is never taken back without a reason. Say why; the entry and its number stay in the register.',
    seriesUsed:
      'Numbers have already been given in this series, so it can no longer be set. The register is unchanged.',
    hasEscalation: 'This decision is already before the steering committee. Open its note instead.',
    onlyTakesNote:
      'This decision only takes note, so there is nothing to ask of the steering committee. The register is unchanged.',
    rejectedByVote:
      'The last vote on these words rejected them. Nothing was entered: hold another vote, or state why the group decided it again.',
    voteNotAdopted:
      'The vote named here did not adopt this text. Nothing was entered in the register: choose another vote, or none.',
  },
  escalations: {
    incomplete:
      'The note is not complete and was not submitted. Everything written is kept: fill in the sections marked empty.',
    wrongState: 'The note has moved on and no longer allows this. Nothing is lost: look at its current state.',
    amendmentMissing: 'Endorsed with amendments: the amended wording is missing. Write it, then open the vote.',
  },
  boards: {
    wrongPhase:
      'The board has moved to another phase, which does not allow this. What you wrote is kept: look at where it stands.',
    frozen: 'The board is frozen and can only be read. Nothing was changed.',
    freezeApart: 'A board is frozen by an act of its own, never by moving on. It stands where it was.',
    confirmStepBack:
      'Results have been shown already. Going back is possible and loses nothing, but must be confirmed.',
    lessPrivate: 'People have begun to write under the setting as it is. It can become more private, never less.',
    cardTooLong:
      'A card takes at most {max, plural, other {# characters}}. Your text is kept: shorten it, or make two cards of it.',
    tooManyCards:
      'Each person may write {max, plural, one {one card} other {# cards}} on this board. Your text is kept: change one of your cards instead.',
    cardIdTaken: 'There is another card under this id. Nothing was recorded: send the card again as a new one.',
    organisationTypeMissing:
      'This board shows the type of organisation only. Your text is kept: say which type yours is.',
    notYours: 'Only who wrote a card may change it. It is as it was: add a translation beside it, merge it or park it.',
    ownTranslation: 'Somebody else than its writer checks a translation. It stands as it is, marked unchecked.',
    alreadyMerged:
      'This card has been merged into another one in the meantime. Nothing was changed: look at where it stands.',
    mergesIntoItself: 'A card cannot be merged into itself, nor into what was merged into it. Nothing was changed.',
    notMerged: 'This card is not merged into another one. Nothing was changed.',
    parked: 'One of these cards is parked. Take it back onto the board first.',
    kept: 'This card is kept as a need. Let the need go first; the card stays as it is.',
    otherRound: 'What is voted on has changed since. Nothing was recorded: put your dots again.',
    unknownTarget: 'This cannot be chosen in this vote. Nothing was recorded: look at the themes again.',
    nothingToVoteOn: 'There is neither a theme nor a card to choose. The board stands where it was.',
    tooManyDots: 'Each person has {max, plural, one {one dot} other {# dots}}. Nothing was recorded: take some off.',
    tooManyDotsOnOne:
      'At most {max, plural, one {one dot} other {# dots}} may go on one theme. Nothing was recorded: take some off.',
    timerOff: 'The timer does not stand so that this could be done. Look at it again.',
    objectiveMissing: 'A need serves at least one of the five objectives. What you wrote is kept: choose one.',
    notKept: 'This card is not kept as a need. Nothing was changed.',
    notRecommended: 'No decision block of the minutes was made from this theme. Nothing was changed.',
    cardsLeft:
      'Freezing parks what is neither kept nor merged: {count, plural, one {one card} other {# cards}}. Say that this is meant, or go on working.',
  },
} as const satisfies RefusalSentences
