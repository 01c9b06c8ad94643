import { converge, type ConvergenceFigures } from './converge.ts'
import { startTestServer, type TestPerson } from './testServer.ts'

/** Many runs on one server. */
export interface ConvergeSeeds {
  seeds: readonly number[]
  operations: number
  people: number
}

/** Documents edited at once: they share the server, and each commit, as on a busy day. */
const AT_ONCE = 10

/** Runs every seed against a server of its own; gives the sums, and the line a test prints. */
export async function convergeSeeds(runs: ConvergeSeeds): Promise<ConvergenceFigures & { line: string }> {
  const server = await startTestServer()
  try {
    const groupId = await server.addGroup('INT', 'working')
    const people: TestPerson[] = []
    for (let index = 1; index <= runs.people; index++) people.push(await server.addPerson(`Participant ${index}`))
    for (const person of people) await server.addSeat(groupId, person, 'member')
    const observer = await server.addPerson('Observer')
    await server.addSeat(groupId, observer, 'observer')

    const began = performance.now()
    const total: ConvergenceFigures = { edits: 0, disturbances: 0, acknowledged: 0 }
    for (let from = 0; from < runs.seeds.length; from += AT_ONCE) {
      const batch = runs.seeds.slice(from, from + AT_ONCE)
      const { operations } = runs
      const done = await Promise.all(
        batch.map((seed) => converge(server, { seed, operations, groupId, people, observer })),
      )
      for (const figures of done) {
        total.edits += figures.edits
        total.disturbances += figures.disturbances
        total.acknowledged += figures.acknowledged
      }
    }
    const seconds = Math.round((performance.now() - began) / 1000)
    const line =
      `convergence: seeds ${runs.seeds[0]}–${runs.seeds.at(-1)} × ${runs.operations} edits × ${runs.people} people: ` +
      `${total.edits} edits, ${total.disturbances} disturbances, ${total.acknowledged} acknowledgements checked, ${seconds} s`
    return { ...total, line }
  } finally {
    await server.stop()
  }
}
