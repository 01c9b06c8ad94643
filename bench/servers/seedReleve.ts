import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMeeting } from '../../server/testing/addMeeting.ts'
import { startTestServer } from '../../server/testing/testServer.ts'

/** A data folder with people who are signed in and meetings that are open, to be copied for every run. */
export interface Seed {
  folder: string
  /** Minutes that the people may write. */
  documents: string[]
  /** `Cookie` header of each of them. */
  cookies: string[]
}

/** Makes such a folder; whoever calls this removes it. */
export async function seedReleve(people: number, meetings: number): Promise<Seed> {
  const folder = await mkdtemp(join(tmpdir(), 'releve-bench-seed-'))
  const server = await startTestServer({ dataDir: folder })
  // Half a minute of commits that nobody will miss; the server under measurement sets its own.
  server.ground.sqlite.pragma('synchronous = OFF')
  const groupId = await server.addGroup('INT', 'working')
  const cookies: string[] = []
  for (let index = 1; index <= people; index++) {
    const person = await server.addPerson(`Participant ${index}`)
    await server.addSeat(groupId, person, 'member')
    cookies.push(person.cookie)
  }
  const documents: string[] = []
  for (let index = 0; index < meetings; index++) {
    documents.push((await addMeeting(server.ground, groupId, 'open')).minutesId)
  }
  await server.stop()
  return { folder, documents, cookies }
}
