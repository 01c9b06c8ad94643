import { describe, expect, it } from 'vitest'
import type { Spell } from './history.ts'
import { groupSpells, type Touch } from './historyTimeline.ts'

const start = Date.parse('2024-12-09T14:00:00.000Z')

/** `['ana', 12]`: Ana wrote a character twelve seconds after two. */
function touches(...written: [string | null, number][]): Touch[] {
  return written.map(([personId, second], index) => ({
    seq: index + 1,
    personId,
    at: new Date(start + second * 1000).toISOString(),
    part: 'item-0001',
    added: 1,
    removed: 0,
  }))
}

function spellsOf(some: readonly Touch[]): Spell[] {
  const steps = groupSpells(some)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const shown = (...written: [string | null, number][]) =>
  spellsOf(touches(...written)).map(({ fromSeq, toSeq, shares }) => [
    fromSeq,
    toSeq,
    shares.map(({ personId, added }) => `${personId} ${added}`).join(', '),
  ])

describe('spells of writing', () => {
  it('end with a pause of more than five minutes', () => {
    expect(shown(['ana', 0], ['ana', 299], ['ana', 600])).toEqual([
      [1, 2, 'ana 2'],
      [3, 3, 'ana 1'],
    ])
  })

  it('can be compared at the end of each minute in which somebody wrote, and at their own end', () => {
    const [spell] = spellsOf(touches(['ana', 0], ['ana', 59], ['ben', 61], ['ana', 62], ['ana', 121]))
    expect(spell?.moments.map(({ seq, at }) => [seq, at.slice(14, 19)])).toEqual([
      [2, '00:59'],
      [4, '01:02'],
      [5, '02:01'],
    ])
  })

  it('end when somebody else begins', () => {
    expect(shown(['ana', 0], ['ana', 5], ['ben', 10], ['ben', 15])).toEqual([
      [1, 2, 'ana 2'],
      [3, 4, 'ben 2'],
    ])
  })

  it('of people who write in turns are one', () => {
    expect(shown(['ana', 0], ['ben', 5], ['cas', 6], ['ana', 10], ['ben', 20], ['ana', 21], ['cas', 30])).toEqual([
      [1, 7, 'ana 3, ben 2, cas 2'],
    ])
  })

  it('of people who share an entry of the log are one, so that no point is inside an entry', () => {
    const [one, two, three] = touches(['ana', 0], ['ana', 90], ['ben', 90])
    if (!one || !two || !three) throw new Error('three were made')
    expect(spellsOf([one, two, { ...three, seq: 2 }]).map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([[1, 2]])
  })

  it('are not joined by who comes back after more than a minute', () => {
    expect(shown(['ana', 0], ['ben', 50], ['ana', 100])).toHaveLength(3)
  })

  it('of one who goes on alone after others left are their own', () => {
    expect(shown(['ana', 0], ['ben', 5], ['ana', 10], ['ben', 100], ['ben', 110])).toEqual([
      [1, 3, 'ana 2, ben 1'],
      [4, 5, 'ben 2'],
    ])
  })

  it('last a quarter of an hour at most, so that a busy hour is several', () => {
    const busy = Array.from({ length: 720 }, (_, index): [string, number] => [
      index % 2 === 0 ? 'ana' : 'ben',
      index * 5,
    ])
    const spells = spellsOf(touches(...busy))
    expect(spells.length).toBeGreaterThanOrEqual(4)
    expect(spells.length).toBeLessThanOrEqual(6)
    expect(spells.flatMap(({ shares }) => shares).reduce((sum, { added }) => sum + added, 0)).toBe(720)
  })

  it('follow each other without gap or overlap in the log', () => {
    const spells = spellsOf(
      touches(['ana', 0], ['ben', 3], ['ana', 70], [null, 71], ['cas', 500], ['ana', 501], ['cas', 520]),
    )
    let next = 1
    for (const { fromSeq, toSeq } of spells) {
      expect(fromSeq).toBe(next)
      next = toSeq + 1
    }
    expect(next).toBe(8)
  })
})
