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
    noCommittee: 'This group reports to no steering committee yet. Choose one on the group’s page first.',
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
  },
  votes: {
    noQuorum:
      'The quorum is not reached: {present} of the {needed} needed are present or represented. The motion is kept; discussion may go on and the vote can be opened once the quorum is there.',
    tooFewInPerson:
      'Too few members are there in person: {present} of the {needed} needed, in the room or remotely; proxies do not count for this. The motion is kept.',
    meetingNotOpen: 'The meeting is not open, so no vote can be held. The motion is kept: open the meeting first.',
    alreadyOpen: 'A vote is already open. Close it before opening another one.',
    closed: 'The vote is closed. Your choice was not recorded, or the one recorded before stands.',
    notOnRoll: 'You are not on the roll of this vote: it was fixed when the vote opened. Nothing was recorded.',
    unknownChoice: 'This is not one of the choices. Nothing was recorded: choose again.',
    wordingMissing:
      'The motion has no wording {language, select, en {in English} fr {in French} nl {in Dutch} other {in every language needed}}. Add it, then open the vote.',
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
    voteNotAdopted:
      'The vote named here did not adopt this text. Nothing was entered in the register: choose another vote, or none.',
  },
  escalations: {
    incomplete:
      'The note is not complete and was not submitted. Everything written is kept: fill in the sections marked empty.',
    wrongState: 'The note has moved on and no longer allows this. Nothing is lost: look at its current state.',
    amendmentMissing: 'Endorsed with amendments: the amended wording is missing. Write it, then open the vote.',
  },
} as const satisfies RefusalSentences
