import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { choices, type Vote } from '../../shared/votes/vote.ts'
import { type BuiltServer, buildServer } from '../testing/builtServer.ts'
import { type ChildServer, freePort, startChildServer } from '../testing/childServer.ts'
import { type Crowd, seedCrowd } from '../testing/crowdOfVoters.ts'
import { watchStore } from '../testing/storeWatch.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { createTestPerson } from '../testing/testServer.ts'

// Two hundred people cast in the same moment on the server as built, while ten of them type. How fast is the bench's to say.

const PEOPLE = 200
const TYPISTS = 10

let dataDir: string
let built: BuiltServer
let crowd: Crowd
let child: ChildServer

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'releve-crowd-'))
  crowd = await seedCrowd(dataDir, { people: PEOPLE, secret: [false, true] })
  built = await buildServer()
  child = await startChildServer({ dataDir, port: await freePort(), entry: built.entry })
}, 300_000)
afterAll(async () => {
  await child.kill()
  await built.remove()
  await rm(dataDir, { recursive: true, force: true })
})

const words = (typist: number) => `mots-${typist}-fin`

it.each(['open', 'secret'] as const)(
  '[V4] [V6] everybody’s %s ballot is recorded once, and every word typed meanwhile is on disk',
  async (kind) => {
    const voteId = crowd.votes[kind === 'open' ? 0 : 1] ?? ''
    const secretary = createTestPerson(child.url, '', 'Secretary', crowd.secretary)
    const typists = crowd.voters
      .slice(0, TYPISTS)
      .map(({ cookie }) => connectDocument({ url: child.url, cookie }, crowd.minutesId))
    await Promise.all(typists.map((typist) => typist.synced()))
    for (const [place, typist] of typists.entries()) type(typist, kind, words(place))
    const statuses = await Promise.all(
      crowd.voters.map(async ({ seatId, cookie }, place) => {
        const voter = createTestPerson(child.url, '', `Voter ${place}`, cookie)
        const choice = choices[place % choices.length]
        return (await voter.post(`/votes/${voteId}/ballots`, { seatId, choice })).status
      }),
    )
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    await Promise.all(typists.map((typist) => typist.allSaved()))
    for (const typist of typists) typist.destroy()

    await secretary.post(`/votes/${voteId}/close`)
    const { vote } = (await secretary.get<{ vote: Vote }>(`/votes/${voteId}`)).body
    expect(vote.tally).toMatchObject({ for: 67, against: 67, abstain: 66, didNotVote: 0, entitled: PEOPLE })
    const store = watchStore(dataDir, crowd.minutesId)
    const texts = passagesIn(store.read().getXmlFragment(minutesRoot(crowd.itemId))).map(({ text }) => text)
    store.close()
    for (let typist = 0; typist < TYPISTS; typist++) expect(texts).toContain(`${kind} ${words(typist)}`)
  },
)

function type({ doc }: SyncClient, kind: string, text: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(`${kind} `)])
  doc.getXmlFragment(minutesRoot(crowd.itemId)).push([paragraph])
  const typed = paragraph.get(0) as Y.XmlText
  for (const letter of text) typed.insert(typed.length, letter)
}
