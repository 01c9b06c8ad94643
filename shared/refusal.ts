/**
 * Every expected "no" the software can give, with its HTTP status. The code is also the message key
 * `refusals.<code>` in each language, so a code without a sentence does not compile.
 */
export const refusalStatus = {
  'input.invalid': 400,
  'input.tooLarge': 413,
  'input.crossSite': 403,
  'session.required': 401,
  'session.wrongPassword': 401,
  'session.tooManyTries': 429,
  notFound: 404,
  'rights.missing': 403,
  'version.stale': 409,
  'storage.unavailable': 503,
  'setup.done': 409,
  'setup.wrongCode': 403,
  'people.emailTaken': 409,
  'people.passwordTooShort': 400,
  'people.invitationUsed': 410,
  'people.invitationExpired': 410,
  'groups.codeTaken': 409,
  'groups.seatTaken': 409,
  'groups.noCommittee': 409,
  'meetings.wrongState': 409,
  'meetings.endsBeforeStart': 400,
  'meetings.agendaEmpty': 409,
  'meetings.placeMissing': 409,
  'meetings.titleMissing': 409,
  'meetings.draftDecisionMissing': 409,
  'meetings.rollMissing': 409,
  'meetings.unknownItem': 409,
  'meetings.voteOpen': 409,
  'meetings.rollLocked': 409,
  'meetings.notVoting': 409,
  'meetings.tooManyProxies': 409,
  'meetings.holderNotPresent': 409,
  'votes.noQuorum': 409,
  'votes.tooFewInPerson': 409,
  'votes.meetingNotOpen': 409,
  'votes.alreadyOpen': 409,
  'votes.closed': 409,
  'votes.notOnRoll': 403,
  'votes.unknownChoice': 400,
  'votes.wordingMissing': 409,
  'decisions.notADecision': 409,
  'decisions.wordingMissing': 409,
  'decisions.wrongState': 409,
  'decisions.reasonMissing': 400,
  'decisions.seriesUsed': 409,
  'decisions.hasEscalation': 409,
  'decisions.onlyTakesNote': 409,
  'decisions.voteNotAdopted': 409,
  'escalations.incomplete': 409,
  'escalations.wrongState': 409,
  'escalations.amendmentMissing': 400,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusalStatus

/** A refusal as it travels: the code, the field it is about, and figures for the sentence. */
export interface Refusal {
  code: RefusalCode
  field?: string
  params?: Record<string, string | number>
}

/** Carries a refusal out of a use case; anything else that is thrown is a bug. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Refuses: `throw refuse('votes.closed')` reads as what it does. */
export function refuse(code: RefusalCode, details: Omit<Refusal, 'code'> = {}): Refused {
  return new Refused({ code, ...details })
}
