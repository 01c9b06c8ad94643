import type { LoopResult, Params } from './commands.ts'
import type { Spread } from './latencies.ts'
import { makeInTurns } from './makeInTurns.ts'
import { Tally, type Member, type Room } from './room.ts'
import { waitFor } from './waitFor.ts'

/** Everybody in a room sends the next edit as soon as all others have the last; ends after so many edits each. */
export async function runClosedLoop(room: Room, { edits, maxSeconds }: Params<'loop'>): Promise<LoopResult> {
  const frames: Buffer[][] = []
  for (const { participant, hand, unsent } of room.members) {
    const fresh = await makeInTurns(edits - unsent.length, () => participant.changeFrame(hand.next()))
    frames.push([...unsent, ...fresh])
  }
  const before = room.members.map((member) => member.edits)
  const tally = new Tally()
  room.tally = tally
  const next = room.members.map(() => 0)
  let running = room.members.length
  let over: { at: number; cpu: NodeJS.CpuUsage; text: Spread } | undefined
  const from = performance.now()
  const cpu = process.cpuUsage()
  const end = (): void => {
    over ??= { at: performance.now(), cpu: process.cpuUsage(cpu), text: tally.text.spread() }
  }
  const sendNext = (member: Member): void => {
    const index = next[member.place] ?? 0
    next[member.place] = index + 1
    const frame = over ? undefined : frames[member.place]?.[index]
    if (frame) room.sendEdit(member, frame)
    else if (--running === 0) end()
  }
  room.onHeardByAll = (person) => {
    const member = room.members[person]
    if (member) sendNext(member)
  }
  for (const member of room.members) sendNext(member)
  await waitFor(() => over !== undefined, maxSeconds * 1000)
  const [cutOff] = room.members.filter(({ participant }) => participant.closed !== null)
  if (cutOff) throw new Error(`somebody was cut off with ${cutOff.participant.closed}`)
  end()
  await waitFor(() => running <= 0, 3000)
  room.onHeardByAll = undefined
  // The next edits build on these: a server rightly refuses what builds on nothing.
  for (const { place, unsent, edits: sent } of room.members) {
    const used = sent - (before[place] ?? 0)
    unsent.splice(0, unsent.length, ...(frames[place]?.slice(used) ?? []))
  }
  if (!over) throw new Error('the loop did not end')
  const { at, cpu: used, text } = over
  const ms = at - from
  return { seconds: ms / 1000, deliveries: text.count, ownCpu: (used.user + used.system) / 1000 / ms, text }
}
