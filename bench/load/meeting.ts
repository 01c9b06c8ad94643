import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { MeetingResult, Params } from './commands.ts'
import { MeetingParticipant } from './meetingParticipant.ts'
import { seededRandom } from './random.ts'
import { pause, waitFor } from './waitFor.ts'

/** One step of the replay, in milliseconds of this clock. */
const STEP_MS = 50
/** When two people lose their connection, as shares of the meeting, and for how long. */
const DROPOUTS = [
  { person: 7, from: 0.3, to: 0.312 },
  { person: 15, from: 0.65, to: 0.67 },
] as const
/** Nobody writes in the last part of an item: they talk, or vote. */
const WRITING_SHARE = 0.8
const NEVER = 60_000

/** Replays a meeting faster than life: one item after the other, some write much, others little, with pauses. */
export async function replayMeeting(params: Params<'meeting'>): Promise<MeetingResult> {
  const { target, document, people, items, seconds, speed } = params
  const random = seededRandom(params.seed)
  const everybody = Array.from({ length: people }, (_, person) => new MeetingParticipant(target, document, person))
  for (const participant of everybody) participant.connect()
  if (!(await waitFor(() => everybody.every((one) => one.isSynced), NEVER))) throw new Error('not everybody got in')

  const began = performance.now()
  const away = new Set<number>()
  for (let step = 0; ; step++) {
    const early = step * STEP_MS - (performance.now() - began)
    if (early > 0) await pause(early)
    const share = (step * STEP_MS) / (seconds * 1000)
    if (share >= 1) break
    const place = share * items
    const item = itemName(Math.floor(place))
    comeAndGo(everybody, away, share, item)
    const writing = place % 1 < WRITING_SHARE
    for (const [person, participant] of everybody.entries()) {
      // Of each three, one takes notes of this item: some four times in five seconds of life; the others hardly ever.
      const isScribe = person % 3 === Math.floor(place) % 3
      const edits = ((isScribe ? 0.8 : 0.02) * speed * STEP_MS) / 1000
      if (writing && random() < edits) act(participant, item, random)
      else if (random() < (0.05 * speed * STEP_MS) / 1000) participant.move(item)
    }
  }
  return close(everybody, params)
}

function act(participant: MeetingParticipant, item: string, random: () => number): void {
  if (random() < 0.12) participant.erase(item, 1 + Math.floor(random() * 4))
  else participant.type(item, 'mots et woorden and words '.slice(Math.floor(random() * 20), 26))
}

function comeAndGo(everybody: readonly MeetingParticipant[], away: Set<number>, share: number, item: string): void {
  for (const { person, from, to } of DROPOUTS) {
    const isAway = share >= from && share < to
    if (isAway && !away.has(person)) {
      away.add(person)
      everybody[person]?.drop()
    } else if (!isAway && away.delete(person)) {
      everybody[person]?.connect(item)
    }
  }
}

async function close(everybody: readonly MeetingParticipant[], params: Params<'meeting'>): Promise<MeetingResult> {
  const { target, document, people, items } = params
  const cutOff = everybody.filter(({ closed }) => closed !== null).length
  const newcomer = new MeetingParticipant(target, document, people)
  newcomer.connect()
  const texts = (): Set<string> => new Set([...everybody, newcomer].map(({ doc }) => textOf(doc, items)))
  const end = performance.now() + 20_000
  while (texts().size > 1 && performance.now() < end) await pause(200)
  return {
    edits: everybody.reduce((sum, { edits }) => sum + edits, 0),
    letters: textOf(newcomer.doc, items).length,
    versions: texts().size,
    cutOff,
  }
}

function textOf(doc: Y.Doc, items: number): string {
  const fragments = Array.from({ length: items }, (_, index) => doc.getXmlFragment(minutesRoot(itemName(index))))
  return JSON.stringify(fragments)
}

function itemName(index: number): string {
  return `item-${String(index + 1).padStart(4, '0')}`
}
