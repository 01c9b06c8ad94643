import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addTheme, placeCard } from '../../shared/boards/arrangement.ts'
import type { Citation, EvidenceRelation, ThemeConsent } from '../../shared/boards/board.ts'
import type { ConsentRound } from '../../shared/consent/round.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

const THEME = 'theme-of-a'
const wording = { fr: 'Créer un guichet', nl: 'Een loket oprichten' }

let server: TestServer
let room: BoardRoom
let count = 0
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  room = await setUpBoard(server, { code: `H${++count}`, seats: 4 })
  await room.moveTo('collect')
  const cardId = await room.card(room.person(0))
  await room.moveTo('group')
  await server.sync.editDocument(room.documentId, (doc) => {
    addTheme(doc, { id: THEME, position: 'A', name: { fr: 'Financer', nl: 'Financieren' } })
    placeCard(doc, cardId, { theme: THEME, position: 'A', also: null })
  })
})
afterAll(() => server.stop())

const path = (rest: string) => `/boards/${room.boardId}/${rest}`

describe('consent', () => {
  const ask = (by: TestPerson = room.secretary, themeId = THEME) =>
    by.post<{ roundId: string; error?: { code: string } }>(path('consent'), { themeId, texts: wording })
  const rounds = async () =>
    (await must(room.secretary.get<{ rounds: ConsentRound[] }>(`/meetings/${room.meetingId}/consent`))).rounds

  it('[B68] is asked for a theme in a round on the board’s item, linked both ways, and its outcome is the round’s', async () => {
    await room.moveTo('discuss')
    const { roundId } = await must(ask())
    expect((await room.see()).consents).toEqual([{ themeId: THEME, roundId }])
    const { consents } = await must(
      room.observer.person.get<{ consents: (ThemeConsent & { boardId: string })[] }>(
        `/meetings/${room.meetingId}/boards`,
      ),
    )
    expect(consents).toEqual([{ boardId: room.boardId, themeId: THEME, roundId }])

    for (let step = 0; step < 4; step++) await must(room.secretary.post(`/consent/${roundId}/step`, { move: 'next' }))
    await must(room.secretary.post(`/consent/${roundId}/end`, { outcome: 'consented' }))
    const [round] = await rounds()
    expect(round).toMatchObject({ id: roundId, itemId: room.itemId, state: 'consented' })
    expect(round?.wordings[0]?.texts).toEqual(wording)
  })

  it('[B68] is refused before the discussion, to who does not run the board, for no theme, and while a round runs', async () => {
    expect((await ask()).body.error?.code).toBe('boards.wrongPhase')
    await room.moveTo('discuss')
    expect((await ask(room.person(1))).body.error?.code).toBe('rights.missing')
    expect((await ask(room.secretary, 'no-such-theme')).body.error?.code).toBe('input.invalid')
    await must(ask())
    expect((await ask()).body.error?.code).toBe('consent.running')
    expect(await rounds()).toHaveLength(1)
    expect((await room.see()).consents).toHaveLength(1)
  })
})

describe('evidence for a recommendation', () => {
  const shelve = async (title: string): Promise<string> => {
    const item = { kind: 'study', title, lang: 'fr', finding: '', source: 'hub.brussels', link: '', date: '2024-02' }
    const more = { territory: '', transferable: null, conditions: '' }
    const added = await must(
      room.secretary.post<{ evidenceId: string }>(`/groups/${room.groupId}/evidence`, { ...item, ...more }),
    )
    return added.evidenceId
  }

  it('[B69] stands in the trail of the decision, for and against, and comes off again', async () => {
    await room.moveTo('synthesise')
    const [panorama, survey] = [await shelve('Panorama'), await shelve('Survey')]
    const { blockId } = await must(
      room.secretary.post<{ blockId: string }>(path('recommendations'), { themeId: THEME, itemId: room.itemId }),
    )
    const cite = (evidenceId: string, relation: EvidenceRelation | null, by: TestPerson = room.person(1)) =>
      by.post(path('recommendations/evidence'), { blockId, evidenceId, relation })
    await must(cite(panorama, 'supports'))
    await must(cite(survey, 'supports'))
    await must(cite(survey, 'contradicts'))
    expect((await cite(survey, 'nuances', room.observer.person)).body?.error?.code).toBe('rights.missing')
    const elsewhere = { blockId: 'no-such-block', evidenceId: survey, relation: 'supports' }
    expect((await room.person(1).post(path('recommendations/evidence'), elsewhere)).body?.error?.code).toBe(
      'boards.notRecommended',
    )
    const cited = [
      { evidenceId: panorama, title: 'Panorama', relation: 'supports' },
      { evidenceId: survey, title: 'Survey', relation: 'contradicts' },
    ]
    expect((await room.see()).recommendations).toEqual([{ themeId: THEME, blockId, evidence: cited }])

    await server.afterCommit.settled()
    const { decision } = await must(
      room.secretary.post<{ decision: { id: string } }>('/decisions', {
        documentId: (await room.view()).meeting.minutesDocumentId,
        itemId: room.itemId,
        blockId,
        kind: 'recommendation',
      }),
    )
    const trail = async () =>
      (await must(room.observer.person.get<{ evidence: Citation[] }>(`/decisions/${decision.id}`))).evidence
    expect(await trail()).toEqual(cited)
    // Evidence comes later too, and what does not hold is taken off.
    await must(cite(panorama, null))
    expect(await trail()).toEqual(cited.slice(1))
  })
})
