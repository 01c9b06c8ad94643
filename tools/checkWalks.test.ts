import { expect, it } from 'vitest'
import { checkWalks } from './checkWalks.ts'

const whole = ['keystroke', 'ballot', 'decision'].map((walk) => ({
  path: `server/${walk}.ts`,
  text: [1, 2, 3].map((step) => `// walk:${walk} ${step} — something happens`).join('\n'),
}))

/** What is said of three whole walks and one more file. */
function said(text: string): string[] {
  return checkWalks([...whole, { path: 'client/votes/VoteCard.tsx', text }]).map((finding) => finding.message)
}

it('takes walks numbered from 1, wherever the steps stand', () => {
  expect(said('')).toEqual([])
  expect(said('// walk:ballot 4 — the card is greyed')).toEqual([])
  expect(said('{/* walk:ballot 4 — the card is greyed */}')).toEqual([])
})

it('finds gaps, doubles and walks that are not marked at all', () => {
  expect(said('// walk:ballot 5 — too far')).toEqual(['walk:ballot goes from 3 to 5'])
  expect(said('// walk:ballot 2 — again')).toEqual(['walk:ballot 2 stands twice'])
  expect(said('// walk:ballot 0 — too early')).toEqual(['walk:ballot 0 stands twice'])
  expect(checkWalks(whole.slice(1)).map((finding) => finding.message)).toEqual(['nothing is marked walk:keystroke'])
})

it('finds unknown walks and markers without number or sentence', () => {
  expect(said('// walk:tally 1 — counts')).toEqual(['tally is none of the walks keystroke, ballot, decision'])
  expect(said('// walk:ballot — no number')).toHaveLength(1)
  expect(said('// walk:ballot 4')).toHaveLength(1)
})

it('names file and line', () => {
  const [finding] = checkWalks([...whole, { path: 'client/a.ts', text: '\n// walk:ballot 9 — far' }])
  expect(finding).toMatchObject({ path: 'client/a.ts', line: 2 })
})
