import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Marks, Vote } from '../../shared/votes/vote.ts'
import { readDocument } from '../documents/readDocument.ts'
import { findMeeting } from '../meetings/store.ts'
import { verifyVote, type VoteFile } from '../scripts/verifyVote.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'
import { setUpWritten, type WrittenRoom } from '../testing/writtenRoom.ts'
import { KEYS_FOLDER } from './voteKeys.ts'

// What a committee can vote on in writing besides a plain motion, who steps aside, and who says why not.

const OPENED = '2025-01-13T09:00:00.000Z'
const END = '2025-01-20T22:59:59.000Z'
let server: TestServer | undefined
let at: TestServer
let room: WrittenRoom
let codes = 0

beforeEach(async () => {
  server ??= await startTestServer({ now: OPENED })
  at = server
  at.clock.set(OPENED)
  room = await setUpWritten(at, `SC${++codes}`, 7)
})
afterAll(() => server?.stop())

const options = ['Juin', 'Juillet', 'Août'].map((month) => ({ fr: month, nl: `${month} (nl)` }))
const member = (index: number) => room.voting[index]?.person ?? room.secretary

async function ended(voteId: string, now = END): Promise<Vote> {
  at.clock.set(now)
  return room.shown(room.secretary, voteId)
}

async function exported(voteId: string): Promise<VoteFile> {
  return (await must(room.secretary.get<VoteFile>(`/votes/${voteId}/export`))) as VoteFile
}

async function answerAll(voteId: string, ...papers: (string | Marks)[]): Promise<void> {
  for (const [index, paper] of papers.entries()) await must(room.answer(index, voteId, paper))
}

async function minutesOf(meetingId: string, itemId: string): Promise<string[]> {
  await at.afterCommit.settled()
  const meeting = await findMeeting(at.ground.db, meetingId)
  const doc = await readDocument(at.ground.db, meeting?.minutesDocumentId ?? '')
  try {
    const passages = passagesIn(doc.getXmlFragment(minutesRoot(itemId)))
    return passages.filter(({ lang }) => lang === 'fr').map(({ text }) => text.replaceAll(/\s/g, ' '))
  } finally {
    doc.destroy()
  }
}

describe('[V89] [V90] recusal', () => {
  it('takes the seat out of what a majority is measured against, not out of the quorum; it stands in lists, sentence and minutes', async () => {
    const meetingId = await room.plan('2025-02-06T09:00:00.000Z')
    const voteId = await room.open({ rule: 'absoluteMembers' })
    await must(room.recuse(6, voteId))
    await answerAll(voteId, 'for', 'for', 'for', 'against')
    const vote = await ended(voteId)
    // Three of six are not more than half; with three of seven answers there would have been no quorum at all.
    expect(vote).toMatchObject({
      outcome: 'notAdopted',
      rollCount: 6,
      quorumNeeded: 4,
      tally: { for: 3, against: 1, didNotVote: 2, entitled: 6, members: 6 },
      names: { recused: ['Organisation 6'], didNotVote: ['Organisation 4', 'Organisation 5'] },
    })
    expect(vote.result.fr).toMatch(/1 déport\.$/)
    const itemId = vote.written?.report?.itemId ?? ''
    expect(await minutesOf(meetingId, itemId)).toEqual([
      vote.result.fr?.replaceAll(/\s/g, ' '),
      'Déport : Organisation 6, qui n’a pris part ni au débat ni au vote. Motif déclaré : Auteur de la proposition.',
    ])
    const file = await exported(voteId)
    expect(verifyVote(file)).toEqual([])
    const { recusals = [], ...without } = file
    expect(verifyVote(without)).toContain('the figures are not what the ballots add up to')
    expect(verifyVote({ ...file, recusals: [...recusals, ...recusals] })).not.toEqual([])
    const [first] = file.frozen.roll
    const cast = { seatId: first?.seatId ?? '', organisation: first?.organisation ?? '' }
    expect(verifyVote({ ...file, recusals: [...recusals, cast] })).toContain(`${cast.organisation} did take part`)
  })

  it('with too many of them there is no quorum, which is of all seats', async () => {
    const voteId = await room.open()
    for (const index of [3, 4, 5, 6]) await must(room.recuse(index, voteId))
    await answerAll(voteId, 'for', 'for', 'for')
    const vote = await ended(voteId)
    expect(vote).toMatchObject({ outcome: 'noQuorum', tally: { entitled: 3, didNotVote: 0 } })
    expect(vote.result.en).toBe('By written procedure. Not decided: 3 answers of 3, 4 needed. 4 recused.')
    expect(verifyVote(await exported(voteId))).toEqual([])
  })

  it('comes before the answer, of one’s own seat, with a reason; then the seat neither answers nor stops anything', async () => {
    const voteId = await room.open()
    const stranger = await at.addPerson('Stranger')
    const other = room.voting[2]?.seatId
    expect((await stranger.post(`/votes/${voteId}/recusals`, { seatId: other, reason: 'x' })).status).toBe(404)
    const foreign = await member(1).post<Refusing>(`/votes/${voteId}/recusals`, { seatId: other, reason: 'x' })
    expect(foreign.body.error.code).toBe('votes.notOnRoll')
    expect((await room.recuse(1, voteId, '  ')).status).toBe(400)
    await must(room.answer(0, voteId, 'for'))
    expect((await room.recuse(0, voteId)).body.error).toEqual({ code: 'written.answered' })

    await must(room.recuse(1, voteId))
    expect((await room.recuse(1, voteId)).body.error).toEqual({ code: 'written.recused' })
    expect((await room.answer(1, voteId, 'for')).body.error).toEqual({ code: 'written.recused' })
    expect((await room.discuss(member(1), voteId)).body.error).toEqual({ code: 'written.recused' })
    const mine = await member(1).get<{ votes: Vote[] }>('/votes')
    expect(mine.body.votes).toEqual([])
    expect(await room.shown(member(1), voteId)).toMatchObject({
      rollCount: 6,
      papers: [],
      written: { recusals: [{ organisation: 'Organisation 1', reason: 'Auteur de la proposition' }] },
    })
    await ended(voteId)
    expect((await room.recuse(2, voteId)).body.error).toEqual({ code: 'votes.closed' })
  })

  it('never leaves a secret vote fewer than five who can answer', async () => {
    const voteId = await room.open({ secret: true })
    await must(room.recuse(5, voteId))
    await must(room.recuse(6, voteId))
    expect((await room.recuse(4, voteId)).body.error).toEqual({ code: 'written.tooFewLeft' })
    await answerAll(voteId, 'for', 'for', 'for', 'for')
    expect(await ended(voteId)).toMatchObject({ outcome: 'adopted', names: { recused: expect.any(Array) as string[] } })
    expect(verifyVote(await exported(voteId))).toEqual([])
  })
})

describe('[V91] methods and secrecy', () => {
  const papers: Record<string, { body?: object; cast: (string | Marks)[]; outcome: string }> = {
    plurality: { cast: [[1, 0, 0], [1, 0, 0], [0, 1, 0], 'abstain'], outcome: 'chosen' },
    approval: {
      cast: [
        [1, 1, 0],
        [1, 0, 0],
        [0, 1, 1],
        [0, 1, 0],
      ],
      outcome: 'chosen',
    },
    score: {
      body: { limits: { perOption: 5 } },
      cast: [
        [5, 0, 1],
        [4, 4, 0],
        [0, 5, 4],
        [2, 1, 1],
      ],
      outcome: 'chosen',
    },
    ranking: { cast: [[1, 2, 3], [1, 1, 2], [2, 1, 1], 'abstain'], outcome: 'ordered' },
    dots: {
      body: { limits: { perOption: 2, inAll: 3 } },
      cast: [
        [2, 1, 0],
        [0, 2, 1],
        [1, 1, 1],
        [0, 0, 2],
      ],
      outcome: 'indicative',
    },
    election: {
      cast: [
        [1, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
      ],
      outcome: 'chosen',
    },
  }

  it.each(Object.keys(papers))(
    '%s in writing is counted as in a meeting, and its file counts the same',
    async (rule) => {
      const { body, cast, outcome } = papers[rule] ?? { cast: [], outcome: '' }
      const voteId = await room.open({ rule, options, ...body })
      await answerAll(voteId, ...cast)
      expect(await room.shown(room.secretary, voteId)).toMatchObject({ state: 'open', tally: null, castCount: 4 })
      const vote = await ended(voteId)
      expect(vote).toMatchObject({ outcome, secrecy: rule === 'election' ? 'secret' : 'rollCall' })
      expect(vote.result.fr).toMatch(/^Par procédure écrite\..*3 n’ont pas répondu\.$/)
      expect(verifyVote(await exported(voteId))).toEqual([])
    },
  )

  it('three answers of seven choose nothing', async () => {
    const voteId = await room.open({ rule: 'plurality', options })
    await answerAll(voteId, [1, 0, 0], [1, 0, 0], [1, 0, 0])
    expect(await ended(voteId)).toMatchObject({ outcome: 'noQuorum', tally: { counts: [3, 0, 0] } })
    expect(verifyVote(await exported(voteId))).toEqual([])
  })

  it('refuses what is no choice, and a secret vote of fewer than five who hold a seat', async () => {
    const refused = async (body: object) => (await room.put(room.secretary, body)).body.error
    expect(await refused({ rule: 'plurality', options: options.slice(1, 2) })).toMatchObject({
      code: 'votes.tooFewOptions',
    })
    expect(await refused({ rule: 'plurality', options: [{ fr: 'A' }, { fr: 'B' }] })).toMatchObject({
      field: 'options.0.nl',
    })
    expect(await refused({ rule: 'score', options })).toMatchObject({ field: 'limits.perOption' })
    expect(await refused({ options })).toEqual({ code: 'input.invalid', field: 'options' })
    room = await setUpWritten(at, `SC${++codes}`, 4)
    await at.addSeat(room.groupId, null, 'member', { organisation: 'Vacant' })
    const few = { code: 'votes.tooFewForSecrecy', params: { needed: 5, present: 4 } }
    expect(await refused({ secret: true })).toEqual(few)
    expect(await refused({ rule: 'election', options })).toEqual(few)
    expect((await room.put(room.secretary, { rule: 'ranking', options })).status).toBe(200)
  })

  it('a secret one is sealed, answered once, told by tracker, and keeps no key after its end', async () => {
    const voteId = await room.open({ secret: true })
    const keyFile = join(at.ground.config.dataDir, KEYS_FOLDER, `${voteId}.key`)
    expect(existsSync(keyFile)).toBe(true)
    const cast = await room.answer(0, voteId, 'against')
    const tracker = cast.body.secret?.tracker
    expect(cast.body.secret?.receipt).toMatchObject({ voteId, seatId: room.voting[0]?.seatId })
    expect((await room.answer(0, voteId, 'for')).body.error).toEqual({ code: 'votes.alreadyCast' })
    expect((await room.shown(member(0), voteId)).papers).toMatchObject([{ recorded: { choice: null } }])
    for (const index of [1, 2, 3, 4]) await must(room.answer(index, voteId, 'for'))
    const vote = await ended(voteId)
    expect(vote).toMatchObject({ outcome: 'adopted', tally: { for: 4, against: 1, didNotVote: 2 } })
    expect(vote.names).toEqual({
      voted: expect.any(Array) as string[],
      didNotVote: ['Organisation 5', 'Organisation 6'],
      recused: [],
      absent: [],
    })
    expect(vote.ballots?.find((paper) => paper.tracker === tracker)?.ballot).toBe('against')
    expect(existsSync(keyFile)).toBe(false)
  })

  it('a secret one that is stopped or annulled loses its key and its boxes at once', async () => {
    const end: Record<string, (voteId: string) => Promise<unknown>> = {
      stopped: (voteId) => must(room.discuss(member(2), voteId)),
      annulled: (voteId) => must(room.secretary.post(`/votes/${voteId}/annul`, { reason: 'Erreur' })),
    }
    for (const act of Object.values(end)) {
      const voteId = await room.open({ secret: true })
      await must(room.answer(0, voteId, 'against'))
      await act(voteId)
      expect(existsSync(join(at.ground.config.dataDir, KEYS_FOLDER, `${voteId}.key`))).toBe(false)
      const boxes = await at.ground.db.selectFrom('sealed_ballots').selectAll().where('vote_id', '=', voteId).execute()
      expect(boxes.map(({ box }) => box)).toEqual([null])
      expect(await room.shown(room.secretary, voteId)).toMatchObject({ state: 'annulled', tally: null, ballots: null })
    }
  })

  it('[V92] what chooses none has its run-off in writing too, once', async () => {
    const voteId = await room.open({ rule: 'plurality', options })
    await answerAll(voteId, [1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1])
    expect((await ended(voteId)).outcome).toBe('runOff')
    const runOff = () => room.secretary.post<Refusing & { voteId: string }>(`/votes/${voteId}/run-off`)
    expect((await member(3).post<Refusing>(`/votes/${voteId}/run-off`)).status).toBe(403)
    const second = (await must(runOff())).voteId
    expect((await runOff()).body.error).toEqual({ code: 'votes.noRunOff' })
    const vote = await room.shown(room.secretary, second)
    expect(vote).toMatchObject({
      state: 'open',
      rule: 'plurality',
      options: options.slice(0, 2),
      written: { workingDays: 5 },
    })
    await answerAll(second, [1, 0], [0, 1], [1, 0], [1, 0])
    expect((await ended(second, vote.deadline ?? '')).outcome).toBe('chosen')
    expect((await runOff()).body.error).toEqual({ code: 'votes.noRunOff' })
  })
})

describe('[V93] dissent', () => {
  const annex = (index: number, voteId: string, text: string) =>
    member(index).post<Refusing>(`/votes/${voteId}/dissents`, {
      seatId: room.voting[index]?.seatId,
      language: 'fr',
      text,
    })

  it('is annexed from the close until the meeting closes that the vote is reported to, and stands there under the result', async () => {
    const voteId = await room.open()
    await answerAll(voteId, 'for', 'for', 'for', 'against', 'against')
    expect((await annex(3, voteId, 'Trop tôt.')).body.error).toEqual({ code: 'votes.dissentNotNow' })
    await ended(voteId)
    // No meeting is planned yet.
    await must(annex(3, voteId, 'Trop tôt.'))
    expect((await annex(0, voteId, 'Non.')).body.error).toEqual({ code: 'votes.dissentNotYours' })
    const meetingId = await room.plan('2025-02-06T09:00:00.000Z')
    at.clock.advance(1000)
    await must(annex(4, voteId, 'Trop cher.'))
    const vote = await room.shown(room.secretary, voteId)
    expect(vote.dissents).toMatchObject([{ text: 'Trop tôt.' }, { text: 'Trop cher.' }])
    const { itemId = '', meetingState } = vote.written?.report ?? {}
    expect(meetingState).toBe('draft')
    expect(await minutesOf(meetingId, itemId)).toEqual([
      vote.result.fr?.replaceAll(/\s/g, ' '),
      expect.stringMatching(/Organisation 3 : Trop tôt\.$/),
      expect.stringMatching(/Organisation 4 : Trop cher\.$/),
    ])
    expect((await exported(voteId)) as VoteFile & { dissents: unknown[] }).toMatchObject({ dissents: [{}, {}] })
  })

  it('is too late once that meeting has closed', async () => {
    const meetingId = await room.plan('2025-02-06T09:00:00.000Z')
    const voteId = await room.open()
    await answerAll(voteId, 'for', 'for', 'for', 'against')
    await ended(voteId)
    await at.afterCommit.settled()
    await must(room.secretary.post(`/meetings/${meetingId}/convene`, {}))
    const attend = { seatId: room.voting[0]?.seatId, status: 'present', mode: 'room', holderSeatId: null, itemId: null }
    await must(room.secretary.post(`/meetings/${meetingId}/attendance`, attend))
    await must(room.secretary.post(`/meetings/${meetingId}/open`, {}))
    await must(room.secretary.post(`/meetings/${meetingId}/close`, {}))
    expect((await annex(3, voteId, 'Trop tôt.')).body.error).toEqual({ code: 'votes.dissentNotNow' })
  })

  it('never in a secret vote, where it would tell the ballot', async () => {
    const voteId = await room.open({ secret: true })
    await answerAll(voteId, 'for', 'for', 'for', 'against')
    await ended(voteId)
    expect((await annex(3, voteId, 'Trop tôt.')).body.error).toEqual({ code: 'votes.dissentNotYours' })
  })
})
