import { expect, it } from 'vitest'
import type { VoteOutcome } from '../votes/vote.ts'
import { checkNotRejected } from './rejectedBefore.ts'

const motion = { fr: 'Le groupe adopte le cadre.', nl: 'De groep keurt het kader goed.' }
const vote = (outcome: VoteOutcome, question: object = motion) => ({ question, outcome })
const codeOf = (...asked: Parameters<typeof checkNotRejected>) => checkNotRejected(...asked)?.code ?? null

it('[V103] what the last vote on the same words rejected is refused without a reason', () => {
  expect(codeOf(motion, [vote('notAdopted')], ' ')).toBe('decisions.rejectedByVote')
  expect(codeOf(motion, [vote('notAdopted')], 'Un élément nouveau')).toBeNull()
  expect(codeOf(motion, [vote('adopted'), vote('notAdopted')], '')).toBe('decisions.rejectedByVote')
})

it('[V103] another vote settles it, and other words are another motion', () => {
  expect(codeOf(motion, [vote('notAdopted'), vote('adopted')], '')).toBeNull()
  expect(codeOf({ fr: 'Le groupe adopte le cadre révisé.' }, [vote('notAdopted')], '')).toBeNull()
  // Without a result there is nothing to go back on, and no words are nobody's.
  expect(codeOf(motion, [vote('tied'), vote('indicative')], '')).toBeNull()
  expect(codeOf({}, [vote('notAdopted', {})], '')).toBeNull()
})

it('[V103] neither capitals nor spaces nor a missing language make another motion of it', () => {
  expect(codeOf({ fr: 'LE GROUPE  adopte le cadre' }, [vote('notAdopted')], '')).toBe('decisions.rejectedByVote')
  expect(codeOf({ nl: motion.nl, en: 'The group adopts.' }, [vote('notAdopted')], '')).toBe('decisions.rejectedByVote')
})
