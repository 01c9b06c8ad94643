import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { Refusal } from '../refusal.ts'
import type { Meeting } from './meeting.ts'
import type { Quorum } from './quorum.ts'
import { checkStep } from './steps.ts'

type Rules = Pick<RulesSheet, 'secondConvocation'>

/** Refuses to adjourn a meeting that has its quorum, or whose group knows no second convocation (M12). */
export function checkAdjourn(
  meeting: Pick<Meeting, 'state'>,
  quorum: Pick<Quorum, 'reached'>,
  rules: Rules,
): Refusal | null {
  const refusal = checkStep(meeting, 'close')
  if (refusal) return refusal
  if (!rules.secondConvocation) return { code: 'meetings.noSecond' }
  return quorum.reached ? { code: 'meetings.quorumThere' } : null
}

/** Refuses a second meeting of one that was not adjourned, is another group's, or has had its second (M12). */
export function checkSecond(
  first: Pick<Meeting, 'groupId' | 'adjourned'> | undefined,
  groupId: string,
  hasSecond: boolean,
  rules: Rules,
): Refusal | null {
  if (first?.groupId !== groupId) return { code: 'notFound', field: 'secondOf' }
  if (!rules.secondConvocation || !first.adjourned || hasSecond) return { code: 'meetings.noSecond', field: 'secondOf' }
  return null
}

/** The quorum of a second meeting for an item it was called again for: whoever is there may decide (M12). */
export function anyNumber(quorum: Quorum): Quorum {
  return { ...quorum, needed: 1, inPersonNeeded: 0, reached: quorum.counted > 0 }
}
