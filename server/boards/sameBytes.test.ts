import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { append } from '../journal/append.ts'
import { reachWriting, writeOn, type Wording, type WritingMoment } from '../testing/boardWorlds.ts'
import { differences, silentRoutes, type Told } from '../testing/onlookers.ts'

// The same boards written on in worlds that differ only in the words on the cards. Whoever tells them apart was told some.

const plain: Wording = (person, nth) => ({ text: `Besoin ${person}.${nth}` })
const others: Wording[] = [
  (person, nth) => ({
    text: 'x'.repeat(270 - person - nth),
    lang: 'nl',
    kind: 'constraint',
    organisationType: 'other',
  }),
  (person) => ({ text: '@'.repeat(person + 1), lang: 'fr', kind: 'opportunity', organisationType: 'institution' }),
]

let moment: WritingMoment
let first: Told

beforeAll(async () => {
  moment = await reachWriting()
  first = await writeOn(moment, plain)
}, 120_000)
afterAll(() => rm(moment.folder, { recursive: true, force: true }))

it('[B11] the comparison asks every route there is, and hears of every card', () => {
  // An open vote is not exported.
  const asked = moment.routes.filter((route) => !route.endsWith('/votes/:voteId/export'))
  expect(silentRoutes(first, asked)).toEqual([])
  const live = [...first].filter(([what]) => what.startsWith('/live'))
  expect(live.filter(([, heard]) => heard.split('boards.countsChanged').length > 6 * 3 * 3)).toHaveLength(4)
  expect([...first].filter(([what, heard]) => what.startsWith('/sync') && heard !== '')).toHaveLength(6)
  expect([...first].filter(([what]) => what.includes('refused')).length).toBe(3 * 6 * 9)
  expect([...first].filter(([what, answer]) => what.includes('refused') && answer.startsWith('200'))).toEqual([])
})

it.each([...others.entries()])(
  '[B11] before the reveal every answer, refusal, header and frame has the same bytes whatever is written (%i)',
  async (_, wording) => {
    expect(differences(first, await writeOn(moment, wording))).toEqual([])
  },
  60_000,
)

it('[B11] a leak that is planted is found: of words, of their length alone, and in the journal', async () => {
  const [other = plain] = others
  const leak: Parameters<typeof writeOn>[2] = async ({ ground }, { boardId, anonymity, text }) => {
    const { groupId } = moment.ids
    const entry = { kind: 'boards.countsChanged', groupId, boardId, text } as const
    if (anonymity === 'anonymous') return ground.transact(null, (tx) => Promise.resolve(append(tx, entry)))
    const said = anonymity === 'named' ? text : '.'.repeat(text.length)
    ground.sqlite
      .prepare("update boards set question = json_set(question, '$.en', (question ->> '$.en') || ?) where id = ?")
      .run(said, boardId)
  }
  const found = differences(await writeOn(moment, plain, leak), await writeOn(moment, other, leak))
  const { named, organisationType, anonymous } = moment.boards
  for (const boardId of [named, organisationType])
    for (const path of ['', '/export?format=json', '/export?format=markdown&lang=nl'])
      expect(found.some((what) => what.includes(`/api/boards/${boardId}${path} to `))).toBe(true)
  expect(found.some((what) => what.includes(`/api/boards/${anonymous} to `))).toBe(false)
  expect(found.filter((what) => what.startsWith('/live to '))).toHaveLength(4)
}, 60_000)
