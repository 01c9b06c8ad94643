import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OPTIONS_MAX, POINTS_MAX } from '../../shared/votes/limits.ts'
import { choices, type Ballot } from '../../shared/votes/vote.ts'
import { newTracker, openBox, sealBox } from './sealedBox.ts'

const key = randomBytes(32)
const place = { voteId: 'vote-one', seatId: 'seat-one' }
const ballot = fc.oneof(
  fc.constantFrom<Ballot>(...choices),
  fc.array(fc.nat({ max: POINTS_MAX }), { minLength: 2, maxLength: OPTIONS_MAX }),
)

it('[V33] gives back what was sealed, and every box is as long as any other', () => {
  fc.assert(
    fc.property(ballot, (one) => {
      const content = { tracker: newTracker(), ballot: one }
      const box = sealBox(key, place, content)
      expect(box).toHaveLength(60)
      expect(openBox(key, place, box)).toEqual(content)
    }),
  )
})

it('[V33] opens neither on another paper, nor with another key, nor with a bit changed', () => {
  const box = sealBox(key, place, { tracker: newTracker(), ballot: 'for' })
  expect(() => openBox(key, { ...place, seatId: 'seat-two' }, box)).toThrow('unable to authenticate')
  expect(() => openBox(key, { ...place, voteId: 'vote-two' }, box)).toThrow('unable to authenticate')
  expect(() => openBox(randomBytes(32), place, box)).toThrow('unable to authenticate')
  for (let at = 0; at < box.length; at++) {
    const changed = Buffer.from(box)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => openBox(key, place, changed)).toThrow('unable to authenticate')
  }
})

it('[V33] never seals the same ballot to the same bytes, and never gives a tracker twice', () => {
  const boxes = Array.from({ length: 200 }, () =>
    sealBox(key, place, { tracker: '0000-0000-0000-0000', ballot: 'for' }).toString('hex'),
  )
  expect(new Set(boxes).size).toBe(200)
  const trackers = Array.from({ length: 2000 }, newTracker)
  expect(new Set(trackers).size).toBe(2000)
  for (const tracker of trackers) expect(tracker).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
})
