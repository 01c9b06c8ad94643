import { expect, it } from 'vitest'
import type { BoardExport, ExportedCard } from './boardExport.ts'
import { exportCsv } from './exportCsv.ts'
import { exportMarkdown } from './exportMarkdown.ts'

const anonymous = {
  author: { shown: 'anonymous' },
  mode: null,
  late: false,
  translations: [],
  theme: null,
  also: null,
} as const

function card(id: string, said: Partial<ExportedCard>): ExportedCard {
  return {
    ...anonymous,
    id,
    text: `Words of ${id}`,
    lang: 'en',
    kind: 'need',
    fate: 'open',
    into: null,
    ...said,
  } as ExportedCard
}

/** A need with a merged card and evidence under a theme, a parked pile, and a loose card that was given dots of its own. */
const board: BoardExport = {
  boardId: 'board',
  groupId: 'group',
  groupCode: 'INT',
  meetingId: 'meeting',
  itemId: 'item',
  question: { en: 'What do we need?' },
  anonymity: 'anonymous',
  phase: 'frozen',
  frozenAt: '2024-12-12T13:45:00.000Z',
  tookPart: { writers: 3, room: 0, remote: 0 },
  themes: [{ id: 'money', name: { en: 'Money' }, synthesis: {}, dots: 7, cards: ['kept'] }],
  cards: [
    card('kept', { fate: 'kept', theme: 'money', translations: [{ lang: 'fr', text: 'Mots', checked: true }] }),
    card('merged', { fate: 'merged', into: 'kept' }),
    card('parked', { fate: 'parked' }),
    card('under', { fate: 'merged', into: 'parked' }),
    card('loose', {}),
  ],
  needs: [
    {
      cardId: 'kept',
      objectives: ['O1'],
      themeId: 'money',
      texts: { en: 'Means', nl: 'Middelen' },
      evidence: [{ evidenceId: 'study', title: 'Sector overview', relation: 'nuances' }],
      number: 'INT-N-2024-001',
    },
  ],
  rounds: [{ round: 1, voters: 3, results: [{ id: 'loose', kind: 'card', name: {}, dots: 2, voters: 2 }] }],
  ratings: [],
}

it('[B53] Markdown holds every card once, with its translations, and each need with its evidence', () => {
  const text = exportMarkdown(board, 'en')
  for (const { text: words } of board.cards) expect(text.split(words)).toHaveLength(2)
  expect(text).toContain('- **INT-N-2024-001** Means · Middelen (O1)[^1][^2]\n  - *Nuances:* Sector overview')
  expect(text).toContain('[^1]: Words of kept (en) · Mots (fr)')
  expect(text).toContain('- Words of parked (en)\n  - Words of under (en)')
})

it('[B53] the table has a line a card: its own words in each language, its need’s beside them, dots where they were put', () => {
  const [head = '', ...lines] = exportCsv(board).trimEnd().split('\r\n')
  const columns = head.split(',')
  const cells = lines.map((line) => new Map(line.split(',').map((cell, place) => [columns[place], cell])))
  expect(cells.map((cell) => cell.get('card'))).toEqual(board.cards.map(({ id }) => id))
  const [kept] = cells
  const texts = ['text', 'text_en', 'text_fr', 'text_nl', 'need_en', 'need_nl'].map((name) => kept?.get(name))
  expect(texts).toEqual(['Words of kept', 'Words of kept', 'Mots', '', 'Means', 'Middelen'])
  expect([kept?.get('theme_dots'), kept?.get('card_dots')]).toEqual(['7', ''])
  expect(cells.at(-1)?.get('card_dots')).toBe('2')
})
