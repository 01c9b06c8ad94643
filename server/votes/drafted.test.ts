import * as Y from 'yjs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Texts } from '../../shared/i18n/locale.ts'
import { ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { draftKey } from '../../shared/meetings/agenda.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { writeMinutes } from '../setup/example/writeTexts.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'
import { must } from '../testing/decisionRoom.ts'

let server: TestServer
let room: VotingRoom
let itemId: string
let ordinal = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T13:00:00.000Z' })
})
afterAll(() => server.stop())
beforeEach(async () => {
  ordinal += 1
  room = await setUpVoting(server, { code: `WG${ordinal}`, kind: 'working', seats: 5 })
  itemId = await room.addItem({ draft: { fr: 'Quatre séances' } })
  await room.openWith(4)
})

/** Types a draft decision in place of what stands, as an editor does. */
async function draft(texts: Texts): Promise<void> {
  const { meeting } = await room.view()
  await server.sync.editDocument(meeting.agendaDocumentId, (doc) => {
    const item = doc.getMap<Y.Map<unknown>>(ITEMS).get(itemId)
    for (const [locale, text] of Object.entries(texts)) {
      const shared = item?.get(draftKey[locale as keyof Texts]) as Y.Text
      shared.delete(0, shared.length)
      shared.insert(0, text)
    }
  })
}
const put = (body: object = {}) => room.put({ itemId, question: undefined, drafted: { blockId: null }, ...body })
const renew = (voteId: string) =>
  room.secretary.post<{ voteId: string; error: Refusal }>(`/votes/${voteId}/renewal`, { reason: 'Texte revu' })

describe('a motion drafted together', () => {
  it('[V100] is refused without a language the group decides in, and read from the server’s own copy', async () => {
    expect((await put()).body.error).toMatchObject({ code: 'votes.wordingMissing', field: 'question.nl' })
    await draft({ nl: 'Vier zittingen' })
    const { voteId } = await must(put({ question: { fr: 'Autre chose', nl: 'Iets anders' } }))
    expect(await room.shown(room.secretary, voteId)).toMatchObject({
      question: { fr: 'Quatre séances', nl: 'Vier zittingen' },
      drafted: { blockId: null },
    })
  })

  it('[V100] may be a decision of the minutes, of that item alone', async () => {
    const { meeting } = await room.view()
    const texts = { fr: 'Le groupe adopte.', nl: 'De groep keurt goed.' }
    await server.sync.editDocument(meeting.minutesDocumentId, (doc) =>
      writeMinutes(doc, itemId, [{ block: 'decision', id: 'a-decision-block', texts }]),
    )
    const drafted = { blockId: 'a-decision-block' }
    expect((await put({ drafted, itemId: room.itemId })).body.error.code).toBe('votes.draftGone')
    const { voteId } = await must(put({ drafted }))
    expect(await room.shown(room.secretary, voteId)).toMatchObject({ question: texts, drafted })
  })

  it('[V100] is a motion: neither a choice between options nor the answer to a note', async () => {
    await draft({ nl: 'Vier zittingen' })
    const options = [
      { fr: 'A', nl: 'A' },
      { fr: 'B', nl: 'B' },
    ]
    expect((await put({ rule: 'plurality', options })).body.error).toMatchObject({ field: 'drafted' })
  })

  it('[V101] [V102] stays as it was opened, and is opened anew on the new words in one act', async () => {
    await draft({ nl: 'Vier zittingen' })
    const { voteId } = await must(put({ closesAfterMinutes: 10 }))
    await room.castOwn(0, voteId, 'for')
    const before = await room.shown(room.secretary, voteId)
    expect((await renew(voteId)).body.error.code).toBe('votes.draftUnchanged')

    await draft({ fr: 'Six séances' })
    expect((await room.shown(room.secretary, voteId)).frozenHash).toBe(before.frozenHash)
    await draft({ nl: '' })
    // What cannot be opened annuls nothing.
    expect((await renew(voteId)).body.error.code).toBe('votes.wordingMissing')
    expect((await room.shown(room.secretary, voteId)).state).toBe('open')

    await draft({ nl: 'Zes zittingen' })
    server.clock.advance(60_000)
    await room.arrive(4)
    const renewed = (await must(renew(voteId))).voteId
    expect(await room.shown(room.secretary, voteId)).toMatchObject({ state: 'annulled', annulReason: 'Texte revu' })
    const after = await room.shown(room.secretary, renewed)
    expect(after).toMatchObject({
      state: 'open',
      question: { fr: 'Six séances', nl: 'Zes zittingen' },
      rule: before.rule,
      castCount: 0,
      rollCount: 5,
    })
    expect(Date.parse(after.deadline ?? '') - Date.parse(after.openedAt)).toBe(600_000)
    expect(after.frozenHash).not.toBe(before.frozenHash)
    expect((await renew(voteId)).body.error.code).toBe('votes.closed')
  })

  it('[V102] is renewed by who runs votes, and only if it was drafted', async () => {
    const voteId = await room.openVote()
    expect((await renew(voteId)).body.error.code).toBe('votes.notDrafted')
    const answer = await room.seat(2).person.post<{ error: Refusal }>(`/votes/${voteId}/renewal`, { reason: 'Non' })
    expect(answer.status).toBe(403)
  })
})
