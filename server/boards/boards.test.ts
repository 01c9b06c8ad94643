import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addTheme, placeCard } from '../../shared/boards/arrangement.ts'
import type { BoardView, Need, Rating } from '../../shared/boards/board.ts'
import type { BoardExport } from '../../shared/boards/boardExport.ts'
import type { MethodCard } from '../../shared/boards/methodCard.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { must } from '../testing/decisionRoom.ts'
import { connectDocument } from '../testing/syncClient.ts'
import { startTestServer, type Answer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { settleBoards } from './finishFreeze.ts'
import { boardKeysIn } from './boardKeys.ts'

let server: TestServer
let room: BoardRoom
let count = 0
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  room = await setUpBoard(server, { code: `G${++count}`, seats: 5 })
})
afterAll(() => server.stop())

const codeOf = ({ body }: Answer<Refusing | null>): string => body?.error?.code ?? 'accepted'
const put = (by: number, dots: Record<string, number>, round = 1) =>
  room.person(by).post(`/boards/${room.boardId}/dots`, { round, dots })
const rate = (by: number, rating: Rating) => room.person(by).post(`/boards/${room.boardId}/ratings`, rating)
const arrange = (themes: Record<string, string[]>) =>
  server.sync.editDocument(room.documentId, (doc) => {
    for (const [id, cards] of Object.entries(themes)) {
      addTheme(doc, { id, position: id.slice(-1), name: { en: id, fr: id, nl: id } })
      for (const [place, cardId] of cards.entries())
        placeCard(doc, cardId, { theme: id, position: `${place + 1}`, also: null })
    }
  })
const freeze = async (park: boolean) => {
  const { board } = await room.see()
  return room.secretary.post(`/boards/${room.boardId}/freeze`, { version: board.version, park })
}
const keep = (cardId: string, themeId: string | null, objectives = ['O1']) =>
  room.secretary.post(`/boards/${room.boardId}/needs`, { cardId, themeId, objectives, texts: { en: 'Kept' } })

describe('phases', () => {
  it('[B3] of two who press at once, one moves the board', async () => {
    const press = (by: TestPerson) =>
      by.post(`/boards/${room.boardId}/phase`, { from: 'setup', version: 1, to: 'collect' })
    const [one, two] = await Promise.all([press(room.secretary), press(room.person(0))])
    expect([codeOf(one), codeOf(two)].toSorted()).toEqual(['accepted', 'version.stale'])
    expect((await room.see()).board.phase).toBe('collect')
  })

  it('[B6] is run by officers and named deputies, in any phase, by whoever is still connected', async () => {
    expect(codeOf(await room.tryMove('collect', {}, room.person(2)))).toBe('rights.missing')
    const { board } = await room.see()
    const settings = { ...board.settings, deputies: [room.person(2).id] }
    await must(
      room.secretary.post(`/boards/${room.boardId}/settings`, { version: 1, question: board.question, settings }),
    )
    await must(room.person(2).post(`/boards/${room.boardId}/run`))
    for (const to of ['collect', 'reveal', 'clarify', 'group', 'name']) {
      await must(room.tryMove(to as 'collect', {}, room.person(2)))
      if (to === 'collect') await room.card(room.person(0))
    }
    expect((await room.see()).board).toMatchObject({ phase: 'name', runBy: room.person(2).id })
    const stranger = await server.addPerson('Nobody here')
    const deputies = [stranger.id]
    const { version } = (await room.see()).board
    const asked = { version, question: board.question, settings: { ...settings, deputies } }
    expect(codeOf(await room.secretary.post(`/boards/${room.boardId}/settings`, asked))).toBe('input.invalid')
  })

  it('[B8] being ready is a number, of those present, and a move clears it', async () => {
    await room.moveTo('collect')
    const ready = (by: number, phase = 'collect') =>
      room.person(by).post(`/boards/${room.boardId}/ready`, { phase, ready: true })
    await must(ready(0))
    await must(ready(0))
    await must(ready(1))
    expect((await room.see(room.person(1))).ready).toEqual({ count: 2, of: 5, mine: true })
    expect((await room.see()).ready).toEqual({ count: 2, of: 5, mine: false })
    expect(codeOf(await ready(2, 'vote'))).toBe('version.stale')
    await room.moveTo('collect')
    expect((await room.see()).ready.count).toBe(0)
  })

  it('[B9] the timer is the server’s, and everybody is told the same end', async () => {
    const turn = async (act: object) => {
      const { version } = (await room.see()).board
      return room.secretary.post(`/boards/${room.boardId}/timer`, { version, ...act })
    }
    await must(turn({ act: 'start', seconds: 300 }))
    server.clock.advance(100_000)
    await must(turn({ act: 'pause' }))
    server.clock.advance(60_000)
    await must(turn({ act: 'extend', seconds: 60 }))
    await must(turn({ act: 'resume' }))
    const [mine, theirs] = [await room.see(), await room.see(room.person(3))]
    expect(mine.board.timer).toEqual(theirs.board.timer)
    const { timer } = mine.board
    expect(timer.state === 'running' && Date.parse(timer.endsAt) - Date.parse(mine.now)).toBe(260_000)
    expect(codeOf(await turn({ act: 'resume' }))).toBe('boards.timerOff')
  })

  it('[B2] [B5] forwards, over some, back and again loses nothing; what was shown stays shown', async () => {
    await room.moveTo('collect')
    const first = await room.card(room.person(0))
    await room.moveTo('setup')
    expect((await room.see()).cards).toEqual([])
    await room.moveTo('group')
    expect((await room.see()).cards).toHaveLength(1)
    await room.moveTo('collect')
    const second = await room.card(room.person(1), { text: 'Thought of later' })
    expect((await room.see()).cards.map(({ id }) => id)).toEqual([first])
    expect(await room.cardAs(room.person(1), second)).toMatchObject({ late: false, state: { is: 'private' } })
    await room.moveTo('clarify')
    const late = await room.card(room.person(2))
    expect((await room.see()).cards.map(({ id }) => id).toSorted()).toEqual([first, second, late].toSorted())
    expect(await room.cardAs(room.person(0), late)).toMatchObject({ late: true })
  })
})

describe('cards', () => {
  beforeEach(() => room.moveTo('collect'))

  it('[B12] [B13] are as many and as long as the board says, and sent twice are one', async () => {
    const author = room.person(0)
    const cardId = server.clock.newId()
    const said = { cardId, text: 'Nous manquons de moyens', lang: 'fr' as const }
    expect(await Promise.all([1, 2, 3].map(async () => codeOf(await room.write(author, said))))).toEqual(
      Array(3).fill('accepted'),
    )
    expect((await room.see(author)).cards).toHaveLength(1)
    expect(codeOf(await room.write(author, { ...said, text: 'Other words' }))).toBe('boards.cardIdTaken')
    expect(codeOf(await room.write(room.person(1), said))).toBe('boards.cardIdTaken')
    expect(codeOf(await room.write(author, { text: 'x'.repeat(281) }))).toBe('boards.cardTooLong')
    expect(codeOf(await room.write(author, { text: '  ' }))).toBe('input.invalid')
    await room.card(author)
    await room.card(author)
    expect(codeOf(await room.write(author))).toBe('boards.tooManyCards')
    expect((await room.see(author)).cardsLeft).toBe(0)
    // The answer was lost, and the phone sends the card once more when the board has moved on.
    await room.moveTo('group')
    await arrange({ 'theme-of-a': [cardId] })
    await room.moveTo('vote')
    expect(codeOf(await room.write(author, said))).toBe('accepted')
    expect(codeOf(await room.write(author, { text: 'New' }))).toBe('boards.wrongPhase')
    expect((await room.see(author)).cards.filter(({ id }) => id === cardId)).toHaveLength(1)
  })

  it('[B14] belong to their author: nobody else changes one, and an unseen one does not exist', async () => {
    const cardId = await room.card(room.person(0))
    const change = (by: number, version: number) =>
      room
        .person(by)
        .post(`/boards/${room.boardId}/cards/${cardId}`, { version, text: 'Better', lang: 'en', kind: 'need' })
    expect(codeOf(await change(1, 1))).toBe('notFound')
    expect(codeOf(await change(0, 1))).toBe('accepted')
    expect(codeOf(await change(0, 1))).toBe('version.stale')
    await room.moveTo('reveal')
    expect(codeOf(await change(1, 2))).toBe('boards.notYours')
    expect(await room.cardAs(room.person(1), cardId)).toMatchObject({ text: 'Better', mine: false })
    expect(await room.cardAs(room.person(0), cardId)).toMatchObject({ mine: true })
  })

  it('[B16] carry translations, checked by somebody else', async () => {
    const cardId = await room.card(room.person(0))
    await room.moveTo('reveal')
    expect(codeOf(await room.on(cardId, 'translations', { lang: 'en', text: 'Same' }))).toBe('input.invalid')
    await must(room.on(cardId, 'translations', { lang: 'nl', text: 'Een nood' }))
    expect(codeOf(await room.on(cardId, 'translations/checked', { lang: 'nl' }))).toBe('boards.ownTranslation')
    await must(room.on(cardId, 'translations/checked', { lang: 'nl' }, room.person(1)))
    const card = await room.cardAs(room.person(2), cardId)
    expect(card?.translations).toEqual([{ lang: 'nl', text: 'Een nood', checked: true }])
    expect(card?.text).toBe('A need')
  })

  it('[B17] [B18] [B19] merge with every original kept, ten hands at once, and come apart again', async () => {
    const langs = ['fr', 'fr', 'fr', 'nl', 'en'] as const
    const ids = await Promise.all(
      langs.map((lang, index) => room.card(room.person(index), { lang, text: `Original ${index}` })),
    )
    const [head = '', ...others] = ids
    await room.moveTo('group')
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        room.on(others[0] ?? '', 'merge', { into: head }, room.person(index % 5)),
      ),
    )
    expect(answers.map(codeOf)).toEqual(Array(10).fill('accepted'))
    for (const id of others) await must(room.on(id, 'merge', { into: head }))
    const seen = await room.see()
    expect(seen.cards.filter(({ state }) => state.is === 'merged' && state.into === head)).toHaveLength(4)
    expect(seen.cards.map(({ text, lang, author }) => [text, lang, author.shown])).toHaveLength(5)
    expect(codeOf(await room.on(head, 'merge', { into: others[1] }))).toBe('boards.mergesIntoItself')
    await must(room.on(others[0] ?? '', 'unmerge'))
    expect(await room.cardAs(room.person(0), others[0] ?? '')).toMatchObject({
      state: { is: 'shared' },
      text: 'Original 1',
    })
    await must(room.on(others[0] ?? '', 'park', {}, room.person(3)))
    expect(codeOf(await room.on(others[0] ?? '', 'merge', { into: head }))).toBe('boards.parked')
    await must(room.on(others[0] ?? '', 'unpark'))
    expect(codeOf(await room.on(others[0] ?? '', 'unmerge'))).toBe('boards.notMerged')
  })
})

it('[B60] [B61] small groups hold everybody present once, and who arrives later as soon as that is recorded', async () => {
  await room.attend(room.voting[4]?.seatId ?? '', 'absent')
  const form = async () => {
    const { version } = (await room.see()).board
    return room.secretary.post(`/boards/${room.boardId}/small-groups`, { version })
  }
  await must(form())
  const seats = room.voting.map(({ seatId }) => seatId)
  const before = await room.see()
  expect(before.board.smallGroups.flat().toSorted()).toEqual(seats.slice(0, 4).toSorted())
  await room.attend(seats[4] ?? '', 'present')
  const after = await room.see()
  expect(after.board.smallGroups.flat().toSorted()).toEqual(seats.toSorted())
  expect(after.board.version).toBe(before.board.version)
})

it('[B70] a session is saved as a method card, from which another group starts its own in one act', async () => {
  await room.moveTo('collect')
  await room.card(room.person(0), { text: 'Never in a method card' })
  server.clock.advance(300_000)
  await room.moveTo('group')
  server.clock.advance(600_000)
  const answers = { worked: 'Silence first', failed: '', nextTime: 'Fewer themes' }
  const { methodCardId } = await must(
    room.secretary.post<{ methodCardId: string }>(`/boards/${room.boardId}/method-card`, { title: 'Needs', answers }),
  )
  const other = await setUpBoard(server, { code: `L${++count}`, seats: 3 })
  const { boardId } = await must(
    other.secretary.post<{ boardId: string }>(`/meetings/${other.meetingId}/boards`, {
      itemId: other.itemId,
      methodCardId,
    }),
  )
  const { board } = await must(other.secretary.get<BoardView>(`/boards/${boardId}`))
  const plan = [
    { phase: 'collect', seconds: 300 },
    { phase: 'group', seconds: 600 },
  ]
  expect(board).toMatchObject({ methodCardId, plan, phase: 'setup', question: (await room.see()).board.question })
  const { methodCards } = await must(other.secretary.get<{ methodCards: MethodCard[] }>('/method-cards'))
  const card = methodCards.find(({ id }) => id === methodCardId)
  expect(card).toMatchObject({ title: 'Needs', answers, groupSize: 1, usedBy: [expect.stringMatching(/^L/) as string] })
  expect(JSON.stringify(methodCards)).not.toContain('Never in a method card')
})

describe('the board’s document', () => {
  it('[B7] is written while cards are grouped, and by nobody in other phases', async () => {
    await room.moveTo('collect')
    const client = connectDocument({ url: server.url, cookie: room.person(1).cookie }, room.documentId)
    await client.synced()
    addTheme(client.doc, { id: 'too-early', position: 'V' })
    expect(await client.closed()).toBeGreaterThanOrEqual(4400)
    client.destroy()
    await room.card(room.person(0))
    await room.moveTo('group')
    const writer = connectDocument({ url: server.url, cookie: room.person(1).cookie }, room.documentId)
    await writer.synced()
    addTheme(writer.doc, { id: 'theme-of-a', position: 'V', name: { fr: 'Financer' } })
    placeCard(writer.doc, 'card-one', { theme: 'theme-of-a', position: 'V', also: null })
    await writer.allSaved()
    writer.doc.getMap('themes').set('theme-of-b', 'not a theme')
    expect(await writer.closed()).toBeGreaterThanOrEqual(4400)
    writer.destroy()
  })
})

describe('dots and marks', () => {
  let cards: string[]
  beforeEach(async () => {
    await room.moveTo('collect')
    cards = await Promise.all([0, 1, 2].map((index) => room.card(room.person(index))))
    await room.moveTo('group')
    await arrange({ 'theme-of-a': [cards[0] ?? ''], 'theme-of-b': [cards[1] ?? ''] })
    await room.moveTo('vote')
  })
  const themes = ['theme-of-a', 'theme-of-b']

  it('[B30] [B31] [B32] are hidden until the close, in every answer; racing papers never exceed the budget', async () => {
    expect((await room.see()).targets.map(({ id }) => id)).toEqual([...themes, cards[2]])
    expect(codeOf(await put(0, { 'theme-of-a': 3 }))).toBe('boards.tooManyDotsOnOne')
    expect(codeOf(await put(0, { 'theme-of-a': 2, 'theme-of-b': 2 }))).toBe('boards.tooManyDots')
    expect(codeOf(await put(0, { [cards[0] ?? '']: 1 }))).toBe('boards.unknownTarget')
    const papers = [{ 'theme-of-a': 2, 'theme-of-b': 1 }, { 'theme-of-b': 2, 'theme-of-a': 1 }, { [cards[2] ?? '']: 2 }]
    await Promise.all(Array.from({ length: 12 }, (_, index) => put(index % 3, papers[index % 3] ?? {})))
    const seen = await room.see(room.person(4))
    expect(seen).toMatchObject({ voted: 3, results: null, myDots: {} })
    const text = (await (
      await fetch(`${server.url}/api/boards/${room.boardId}/export?format=json`, {
        headers: { cookie: room.secretary.cookie },
      })
    ).json()) as BoardExport
    expect(text).toMatchObject({ rounds: [], themes: [{ dots: null }, { dots: null }] })
    expect((await room.see(room.person(0))).myDots).toEqual(papers[0])
    expect(codeOf(await room.secretary.post(`/boards/${room.boardId}/dots`, { round: 1, dots: {} }))).toBe(
      'rights.missing',
    )
    await room.moveTo('results')
    const { results } = await room.see(room.observer.person)
    expect(results?.map(({ id, dots }) => [id, dots])).toEqual([
      ['theme-of-a', 3],
      ['theme-of-b', 3],
      [cards[2], 2],
    ])
    expect(codeOf(await put(0, {}))).toBe('boards.wrongPhase')
  })

  it('[B4] [B34] stepping back must be said, hides running dots, and begins a new round for other choices only', async () => {
    await must(put(0, { 'theme-of-a': 2 }))
    await room.moveTo('results')
    expect(codeOf(await room.tryMove('vote'))).toBe('boards.confirmStepBack')
    await room.moveTo('vote', true)
    expect(await room.see()).toMatchObject({ results: null, board: { round: 1 }, voted: 1 })
    // Back before the vote without its results having been shown again: still hidden.
    await must(put(1, { 'theme-of-b': 1 }))
    await room.moveTo('name')
    expect((await room.see()).results).toBeNull()
    await server.sync.editDocument(room.documentId, (doc) =>
      placeCard(doc, cards[2] ?? '', { theme: 'theme-of-b', position: '5' }),
    )
    await room.moveTo('vote')
    expect((await room.see()).board.round).toBe(2)
    expect(codeOf(await put(0, { 'theme-of-a': 1 }, 1))).toBe('boards.otherRound')
    await must(put(0, { 'theme-of-b': 1 }, 2))
    await room.moveTo('vote')
    expect((await room.see()).board.round).toBe(3)
    await must(put(0, { 'theme-of-b': 2 }, 3))
    await room.moveTo('results')
    const exported = await must(room.secretary.get<BoardExport>(`/boards/${room.boardId}/export?format=json`))
    expect(exported.rounds.map(({ round, voters }) => [round, voters])).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
    ])
  })

  it('[B52] a freeze while people vote closes the vote, and no dot is lost by it', async () => {
    await must(put(0, { 'theme-of-a': 2 }))
    await must(freeze(true))
    const seen = await room.see(room.person(1))
    expect(seen.results?.map(({ id, dots }) => [id, dots])[0]).toEqual(['theme-of-a', 2])
    expect(seen).toMatchObject({ voted: 1, myDots: {} })
  })

  it('[B35] marks are private until shown, then the widest spread comes first', async () => {
    await room.moveTo('place')
    for (const [by, impact] of [1, 5, 3].entries()) await must(rate(by, { targetId: 'theme-of-b', impact, effort: 2 }))
    await must(rate(0, { targetId: 'theme-of-a', impact: 4, effort: 4 }))
    expect(codeOf(await rate(0, { targetId: 'elsewhere', impact: 4, effort: 4 }))).toBe('boards.unknownTarget')
    expect(codeOf(await rate(0, { targetId: 'theme-of-a', impact: 6, effort: 4 }))).toBe('input.invalid')
    expect(await room.see(room.person(0))).toMatchObject({ ratings: null, myRatings: [{}, {}] })
    expect((await room.see()).myRatings).toEqual([])
    const { version } = (await room.see()).board
    await must(room.secretary.post(`/boards/${room.boardId}/ratings/shown`, { version, shown: true }))
    expect((await room.see()).ratings).toMatchObject([
      { targetId: 'theme-of-b', raters: 3, impact: { median: 3, spread: 4 }, effort: { median: 2, spread: 0 } },
      { targetId: 'theme-of-a', raters: 1 },
    ])
    expect(codeOf(await rate(1, { targetId: 'theme-of-a', impact: 1, effort: 1 }))).toBe('boards.wrongPhase')
  })
})

describe('synthesis', () => {
  it('[B40] [B41] [B50]–[B53] needs enter the register once, and the frozen board is for good', async () => {
    await room.moveTo('collect')
    const texts = ['=HYPERLINK("x")', '# [not] a *heading*', 'Third', 'Fourth', 'Fifth']
    const ids: string[] = []
    for (const [index, text] of texts.entries())
      ids.push(await room.card(room.person(index), { text, lang: index === 1 ? 'nl' : 'en' }))
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids
    await room.moveTo('group')
    await arrange({ 'theme-of-a': [first, third], 'theme-of-b': [second] })
    await must(room.on(third, 'merge', { into: first }))
    await must(room.on(fourth, 'park'))
    await room.moveTo('vote')
    await must(put(0, { 'theme-of-b': 2, 'theme-of-a': 1 }))
    await room.moveTo('synthesise')
    expect(codeOf(await keep(first, 'theme-of-a', []))).toBe('boards.objectiveMissing')
    expect(codeOf(await keep(third, 'theme-of-a'))).toBe('boards.alreadyMerged')
    expect(codeOf(await keep(fourth, null))).toBe('boards.parked')
    expect(codeOf(await keep(first, 'no-such-theme'))).toBe('input.invalid')
    await must(keep(first, 'theme-of-a', ['O3', 'O1', 'O3']))
    await must(keep(second, 'theme-of-b'))
    expect(codeOf(await room.on(first, 'park'))).toBe('boards.kept')
    const study = {
      kind: 'study',
      title: 'Sector overview',
      lang: 'en',
      source: 'hub.brussels',
      date: '2024-02',
      finding: '',
      link: '',
      territory: '',
      transferable: null,
      conditions: '',
    }
    const { evidenceId } = await must(
      room.secretary.post<{ evidenceId: string }>(`/groups/${room.groupId}/evidence`, study),
    )
    const cite = (cardId: string, relation: string | null) =>
      room.person(1).post(`/boards/${room.boardId}/needs/evidence`, { cardId, evidenceId, relation })
    expect(codeOf(await cite(fifth, 'supports'))).toBe('boards.notKept')
    await must(cite(first, 'contradicts'))
    await must(cite(first, 'nuances'))
    await must(cite(second, 'supports'))
    await must(cite(second, null))
    const left = await freeze(false)
    expect(codeOf(left)).toBe('boards.cardsLeft')
    expect(left.body.error.params).toEqual({ count: 1 })
    await must(freeze(true))

    const { needs } = await must(room.secretary.get<{ needs: Need[] }>(`/groups/${room.groupId}/needs`))
    expect(needs.map(({ evidence }) => evidence)).toEqual([
      [],
      [{ evidenceId, title: 'Sector overview', relation: 'nuances' }],
    ])
    expect(
      needs.map(({ number, weight, objectives, originals }) => [
        number.slice(-10),
        weight,
        objectives,
        originals.length,
      ]),
    ).toEqual([
      ['N-2024-001', 2, ['O1'], 1],
      ['N-2024-002', 1, ['O1', 'O3'], 2],
    ])
    expect(needs[1]).toMatchObject({
      boardId: room.boardId,
      meetingId: room.meetingId,
      itemId: room.itemId,
      themeId: 'theme-of-a',
    })
    const seen = await room.see()
    expect(seen.board).toMatchObject({ phase: 'frozen', frozenHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(seen.results?.map(({ dots }) => dots)).toEqual([2, 1, 0])
    expect(boardKeysIn(server.dataDir).read(room.boardId)).toBeUndefined()

    const link = { themeId: 'theme-of-a', itemId: room.itemId }
    const { blockId } = await must(
      room.secretary.post<{ blockId: string }>(`/boards/${room.boardId}/recommendations`, link),
    )
    await server.afterCommit.settled()
    const promoted = await must(
      room.secretary.post<{ decision: { id: string } }>('/decisions', {
        documentId: (await room.view()).meeting.minutesDocumentId,
        itemId: room.itemId,
        blockId,
        kind: 'recommendation',
      }),
    )
    const trail = await must(room.secretary.get<{ needs: Need[] }>(`/decisions/${promoted.decision.id}`))
    expect(trail.needs.map(({ id }) => id)).toEqual(needs.map(({ id }) => id))

    const exported = await must(room.secretary.get<BoardExport>(`/boards/${room.boardId}/export?format=json`))
    expect(exported.cards.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(Object.fromEntries(exported.cards.map(({ id, fate }) => [id, fate]))).toEqual({
      [first]: 'kept',
      [second]: 'kept',
      [third]: 'merged',
      [fourth]: 'parked',
      [fifth]: 'parked',
    })
    expect(exported.themes.map(({ name }) => Object.keys(name))).toEqual([
      ['en', 'fr', 'nl'],
      ['en', 'fr', 'nl'],
    ])
    const asText = async (format: string) => {
      const answer = await fetch(`${server.url}/api/boards/${room.boardId}/export?format=${format}&lang=fr`, {
        headers: { cookie: room.observer.person.cookie },
      })
      return answer.text()
    }
    const csv = await asText('csv')
    // An id that begins with a dash is kept from being read as a formula, as any other cell.
    const lines = csv.split('\r\n').map((line) => line.replace(/^'/, ''))
    for (const id of ids) expect(lines.filter((line) => line.startsWith(id))).toHaveLength(1)
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    const markdown = await asText('markdown')
    for (const text of ['=HYPERLINK("x")', '\\# \\[not\\] a \\*heading\\*', 'Third', 'Fourth', 'Fifth'])
      expect(markdown.split(`${text} (`).length - 1).toBe(1)

    for (const answer of [
      await room.tryMove('discuss'),
      await room.write(room.person(0)),
      await room.on(third, 'unmerge'),
      await freeze(true),
      await keep(fifth, null),
      await room.secretary.post(`/boards/${room.boardId}/run`),
    ])
      expect(codeOf(answer)).toBe('boards.frozen')
    const late = connectDocument({ url: server.url, cookie: room.person(1).cookie }, room.documentId)
    await late.synced()
    addTheme(late.doc, { id: 'too-late-a', position: 'V' })
    expect(await late.closed()).toBeGreaterThanOrEqual(4400)
    late.destroy()
  }, 60_000)

  it('[B22] [B23] a start finishes a freeze that was interrupted; a board without its key goes on', async () => {
    const { board } = await room.see()
    await must(
      room.secretary.post(`/boards/${room.boardId}/settings`, {
        version: 1,
        question: board.question,
        settings: { ...board.settings, anonymity: 'anonymous' },
      }),
    )
    await room.moveTo('collect')
    const cardId = await room.card(room.person(0))
    boardKeysIn(server.dataDir).destroy(room.boardId)
    await settleBoards(server.ground)
    expect(await room.cardAs(room.person(0), cardId)).toBeUndefined()
    const after = await room.card(room.person(0))
    expect(await room.cardAs(room.person(0), after)).toMatchObject({ mine: true })
    await room.moveTo('reveal')
    await server.ground.db.updateTable('boards').set({ phase: 'frozen' }).where('id', '=', room.boardId).execute()
    expect(boardKeysIn(server.dataDir).read(room.boardId)).toBeDefined()
    await settleBoards(server.ground)
    expect(boardKeysIn(server.dataDir).read(room.boardId)).toBeUndefined()
  })

  it('[B10] [B20] a board that becomes more private seals who wrote so far', async () => {
    await room.moveTo('collect')
    const cardId = await room.card(room.person(0))
    const { board } = await room.see()
    const to = (anonymity: string, version: number) =>
      room.secretary.post(`/boards/${room.boardId}/settings`, {
        version,
        question: board.question,
        settings: { ...board.settings, anonymity },
      })
    await must(to('anonymous', board.version))
    expect(codeOf(await to('named', board.version + 1))).toBe('boards.lessPrivate')
    expect(codeOf(await to('organisationType', board.version + 1))).toBe('boards.lessPrivate')
    expect(await room.cardAs(room.person(0), cardId)).toMatchObject({ mine: true, author: { shown: 'anonymous' } })
    const row = await server.ground.db
      .selectFrom('board_cards')
      .selectAll()
      .where('id', '=', cardId)
      .executeTakeFirstOrThrow()
    expect([row.author_id, row.author_seat_id, row.mode]).toEqual([null, null, null])
    await room.moveTo('reveal')
    expect(await room.cardAs(room.person(1), cardId)).toMatchObject({ mine: false, author: { shown: 'anonymous' } })
  })
})
