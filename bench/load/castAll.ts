import { Agent, request } from 'node:http'
import type { CastResult, Params } from './commands.ts'
import { Latencies } from './latencies.ts'

const CHOICES = ['for', 'against', 'abstain'] as const

/** Everybody's ballot in the same moment, each over a connection of their own that is open already, as a browser's is. */
export async function castAll({ target, voteId, voters }: Params<'cast'>): Promise<CastResult> {
  const people = voters.map(({ seatId, cookie }, place) => ({
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    headers: {
      ...target.headers,
      Cookie: cookie,
      'Content-Type': 'application/json',
      'Idempotency-Key': `cast-${voteId}-${place}`,
    },
    body: JSON.stringify({ seatId, choice: CHOICES[place % CHOICES.length] }),
  }))
  type Sender = (typeof people)[number]
  const send = ({ agent, headers, body }: Sender, method: 'GET' | 'POST', path: string): Promise<number> =>
    new Promise((done, fail) => {
      const { host, port } = target
      const asked = request({ host, port, path, method, agent, headers }, (answer) => {
        answer.resume()
        answer.once('end', () => done(answer.statusCode ?? 0))
      })
      asked.once('error', fail)
      asked.end(method === 'POST' ? body : undefined)
    })
  await Promise.all(people.map((person) => send(person, 'GET', '/healthz')))

  const took = new Latencies()
  const start = performance.now()
  const statuses = await Promise.all(
    people.map(async (person) => {
      const from = performance.now()
      const status = await send(person, 'POST', `/api/votes/${voteId}/ballots`)
      took.add(performance.now() - from)
      return status
    }),
  )
  const milliseconds = performance.now() - start
  for (const { agent } of people) agent.destroy()
  return { answers: took.spread(), milliseconds, recorded: statuses.filter((status) => status === 200).length }
}
