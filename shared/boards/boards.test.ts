import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addTheme, placeCard, readArrangement } from './arrangement.ts'
import type { Target } from './board.ts'
import { checkAnonymity, checkMerge, checkText, lengthOf, tidyText } from './card.ts'
import { checkDots, countDots, sameTargets } from './dots.ts'
import { csvCell } from './exportCsv.ts'
import { allows, checkFreeze, checkMove } from './phases.ts'
import { countRatings, median, spread } from './ratings.ts'
import { leftAt, turnTimer } from './timer.ts'

describe('phases', () => {
  const board = { phase: 'discuss' as const, version: 7, resultsShownAt: '2024-12-12T14:00:00.000Z' }
  const move = { from: 'discuss' as const, version: 7, confirmed: false }

  it('[B2] [B3] go anywhere, for whoever saw the board as it is', () => {
    expect(checkMove(board, { ...move, to: 'synthesise' })).toBeNull()
    expect(checkMove(board, { ...move, to: 'discuss' })).toBeNull()
    expect(checkMove(board, { ...move, to: 'synthesise', version: 6 })).toMatchObject({ code: 'version.stale' })
    expect(checkMove(board, { ...move, to: 'synthesise', from: 'results' })).toMatchObject({ code: 'version.stale' })
  })

  it('[B4] go back over shown results only when it is said again', () => {
    expect(checkMove(board, { ...move, to: 'group' })).toMatchObject({ code: 'boards.confirmStepBack' })
    expect(checkMove(board, { ...move, to: 'group', confirmed: true })).toBeNull()
    expect(checkMove({ ...board, resultsShownAt: null }, { ...move, to: 'group' })).toBeNull()
    expect(checkMove(board, { ...move, to: 'results' })).toBeNull()
  })

  it('[B50] [B52] end with a freeze that is no move, and nothing follows it', () => {
    expect(checkMove(board, { ...move, to: 'frozen' })).toMatchObject({ code: 'boards.freezeApart' })
    const frozen = { ...board, phase: 'frozen' as const }
    expect(checkMove(frozen, { ...move, from: 'frozen', to: 'discuss' })).toMatchObject({ code: 'boards.frozen' })
    expect(checkFreeze({ ...board, revealedAt: null }, 7)).toMatchObject({ code: 'boards.wrongPhase' })
    expect(checkFreeze({ ...board, revealedAt: board.resultsShownAt }, 7)).toBeNull()
  })

  it('[B7] allow dots in the vote alone, and nothing after the freeze', () => {
    expect(allows('vote', 'dots')).toBe(true)
    expect(allows('name', 'dots')).toBe(false)
    expect(allows('vote', 'arrange')).toBe(false)
    expect(allows('frozen', 'translate')).toBe(false)
  })
})

describe('cards', () => {
  it('[B12] are measured in characters as people count them', () => {
    expect(lengthOf(tidyText('  e\u0301 👍  '))).toBe(3)
    expect(checkText('')).toMatchObject({ code: 'input.invalid' })
    expect(checkText('👍'.repeat(280))).toBeNull()
    expect(checkText('a'.repeat(281))).toMatchObject({ code: 'boards.cardTooLong', params: { max: 280 } })
  })

  it('[B10] become better hidden only, once anybody may have written', () => {
    expect(checkAnonymity('anonymous', 'named', false)).toBeNull()
    expect(checkAnonymity('anonymous', 'named', true)).toMatchObject({ code: 'boards.lessPrivate' })
    expect(checkAnonymity('organisationType', 'named', true)).toMatchObject({ code: 'boards.lessPrivate' })
    expect(checkAnonymity('named', 'anonymous', true)).toBeNull()
  })

  it('[B17] [B18] merge once, never in a ring, and into the card that stands', () => {
    const shared = (id: string) => ({ id, state: { is: 'shared' as const } })
    const merged = (id: string, into: string) => ({ id, state: { is: 'merged' as const, into } })
    const into = new Map([['b', 'a']])
    expect(checkMerge(shared('c'), shared('a'), into)).toEqual({ verdict: 'merge', into: 'a' })
    expect(checkMerge(shared('c'), merged('b', 'a'), into)).toEqual({ verdict: 'merge', into: 'a' })
    expect(checkMerge(merged('b', 'a'), shared('a'), into)).toEqual({ verdict: 'done' })
    const code = (verdict: ReturnType<typeof checkMerge>) =>
      'refusal' in verdict ? verdict.refusal.code : verdict.verdict
    expect(code(checkMerge(shared('a'), merged('b', 'a'), into))).toBe('boards.mergesIntoItself')
    expect(code(checkMerge(shared('a'), shared('a'), into))).toBe('boards.mergesIntoItself')
    expect(code(checkMerge(merged('b', 'a'), shared('c'), into))).toBe('boards.alreadyMerged')
    expect(code(checkMerge(shared('c'), { id: 'd', state: { is: 'parked' } }, into))).toBe('boards.parked')
    expect(code(checkMerge(shared('c'), { id: 'd', state: { is: 'private' } }, into))).toBe('notFound')
  })
})

describe('dots', () => {
  const targets: Target[] = ['A', 'B'].map((id) => ({ id, kind: 'theme', name: { en: id } }))
  const budget = { dotsEach: 3, dotsPerTarget: 2 }

  it('[B31] keep within the budget and the most for one target', () => {
    expect(checkDots({ A: 2, B: 1 }, budget, targets)).toBeNull()
    expect(checkDots({ A: 3 }, budget, targets)).toMatchObject({ code: 'boards.tooManyDotsOnOne' })
    expect(checkDots({ A: 2, B: 2 }, budget, targets)).toMatchObject({ code: 'boards.tooManyDots' })
    expect(checkDots({ C: 1 }, budget, targets)).toMatchObject({ code: 'boards.unknownTarget' })
    expect(checkDots({ A: -1 }, budget, targets)).toMatchObject({ code: 'input.invalid' })
    expect(checkDots({ A: 0.5 }, budget, targets)).toMatchObject({ code: 'input.invalid' })
  })

  it('[B33] order targets, those that are level as they were', () => {
    const results = countDots(targets, [{ B: 2, A: 1 }, { B: 1 }, {}])
    expect(results.map(({ id, dots, voters }) => [id, dots, voters])).toEqual([
      ['B', 3, 2],
      ['A', 1, 1],
    ])
    expect(countDots(targets, []).map(({ id }) => id)).toEqual(['A', 'B'])
  })

  it('[B34] mean the same as long as the choices are the same', () => {
    expect(sameTargets(targets, targets.toReversed())).toBe(true)
    expect(sameTargets(targets, targets.slice(1))).toBe(false)
  })
})

it('[B35] marks come as median and spread, the widest first', () => {
  expect(median([1, 4, 2])).toBe(2)
  expect(median([1, 2, 4, 5])).toBe(3)
  expect(spread([])).toBe(0)
  const marks = (targetId: string, ...impacts: number[]) => impacts.map((impact) => ({ targetId, impact, effort: 3 }))
  const results = countRatings([...marks('agreed', 4, 4), ...marks('split', 1, 5, 3)])
  expect(results.map(({ targetId, impact }) => [targetId, impact.median, impact.spread])).toEqual([
    ['split', 3, 4],
    ['agreed', 4, 0],
  ])
})

it('[B9] the timer keeps what is left over a pause, and what is added to it', () => {
  const at = (seconds: number) => new Date(Date.UTC(2024, 11, 12, 13, 0, seconds)).toISOString()
  const running = turnTimer({ state: 'off' }, { act: 'start', seconds: 60 }, at(0))
  if ('code' in running) throw new Error(running.code)
  expect(leftAt(running, at(45))).toBe(15_000)
  const paused = turnTimer(running, { act: 'pause' }, at(45))
  if ('code' in paused) throw new Error(paused.code)
  const extended = turnTimer(paused, { act: 'extend', seconds: 30 }, at(300))
  if ('code' in extended) throw new Error(extended.code)
  const resumed = turnTimer(extended, { act: 'resume' }, at(400))
  expect(resumed).toEqual({ state: 'running', endsAt: at(445) })
  expect(turnTimer({ state: 'off' }, { act: 'pause' }, at(0))).toMatchObject({ code: 'boards.timerOff' })
  // It has run out: the extension counts from now.
  expect(turnTimer(running, { act: 'extend', seconds: 10 }, at(100))).toEqual({ state: 'running', endsAt: at(110) })
})

it('a board’s document is read without trust: unknown themes hold nothing, and what is no place is passed over', () => {
  const doc = new Y.Doc()
  addTheme(doc, { id: 'theme-one', position: 'V', name: { fr: 'Financer' } })
  addTheme(doc, { id: 'theme-two', position: 'G' })
  placeCard(doc, 'card-one', { theme: 'theme-one', position: 'V', also: 'theme-two' })
  placeCard(doc, 'card-two', { theme: 'no-such-theme', position: 'G', also: null })
  doc.getMap('placed').set('card-three', 'nonsense')
  const read = readArrangement(doc)
  expect(read.themes.map(({ id }) => id)).toEqual(['theme-two', 'theme-one'])
  expect(read.themes[1]?.name).toEqual({ fr: 'Financer' })
  expect(read.placements).toEqual([
    { cardId: 'card-two', theme: null, position: 'G', also: null },
    { cardId: 'card-one', theme: 'theme-one', position: 'V', also: 'theme-two' },
  ])
})

it('no cell of a CSV is a formula', () => {
  expect(csvCell('=1+1')).toBe("'=1+1")
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"')
  expect(csvCell(-1)).toBe('-1')
})
