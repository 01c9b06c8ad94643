import { presenceOf } from './dialects.ts'
import type { Hand } from './hand.ts'
import { Latencies } from './latencies.ts'
import { moment } from './moment.ts'
import { Participant } from './participant.ts'
import type { Target } from './target.ts'
import { tokenKind, type TokenListener } from './tokens.ts'

/** What is counted while a measurement runs, over all rooms. */
export class Tally {
  text = new Latencies()
  cursor = new Latencies()
  /** Edits that reached nobody's screen although a later one of the same person did. */
  skipped = 0
}

/** Somebody in a room: their socket, what they do there and what they have heard of each other person. */
export interface Member {
  /** Their number in the room. */
  place: number
  participant: Participant
  hand: Hand
  client: number
  /** Last count heard of each person's edits, and of their cursor. */
  heardText: Int32Array
  heardCursor: Int32Array
  /** Edits made and not sent yet, as frames. */
  unsent: Buffer[]
  /** Edits and cursor moves sent, with the time of each. */
  edits: number
  cursors: number
  editAt: number[]
  cursorAt: number[]
  /** How many others have not heard of the last edit yet. */
  outstanding: number
}

/** People in one document, and the book of who has heard what. */
export class Room {
  readonly members: Member[] = []
  readonly #target: Target
  readonly #document: string
  readonly #size: number
  readonly #handOf: (place: number, client: number) => Hand
  /** Called when the last edit of a person has reached everybody else. */
  onHeardByAll: ((person: number) => void) | undefined
  #tally = new Tally()

  constructor(target: Target, document: string, size: number, handOf: (place: number, client: number) => Hand) {
    this.#target = target
    this.#document = document
    this.#size = size
    this.#handOf = handOf
  }

  set tally(tally: Tally) {
    this.#tally = tally
  }

  /** Adds somebody; `person` says whose session it is, `client` is their Yjs client id. */
  add(person: number, client: number): Member {
    const place = this.members.length
    const member: Member = {
      place,
      participant: new Participant({
        target: this.#target,
        document: this.#document,
        person,
        listener: this.#listenerOf(place),
      }),
      hand: this.#handOf(place, client),
      client,
      heardText: new Int32Array(this.#size),
      heardCursor: new Int32Array(this.#size),
      unsent: [],
      edits: 0,
      cursors: 0,
      editAt: [0],
      cursorAt: [0],
      outstanding: 0,
    }
    this.members.push(member)
    return member
  }

  /** Sends an edit made beforehand. */
  sendEdit(member: Member, frame: Uint8Array): void {
    member.edits++
    member.editAt.push(performance.now())
    member.outstanding = this.members.length - 1
    member.participant.sendChanges(frame, 1)
  }

  sendCursor(member: Member): void {
    member.cursors++
    member.cursorAt.push(performance.now())
    const { participant, hand } = member
    const state = hand.presence(member.cursors)
    participant.socket.write(participant.frame(presenceOf(member.client, member.cursors, state)))
  }

  /** Edits that somebody has not heard of yet, counted once for each who has not. */
  missing(): number {
    let sum = 0
    for (const [place, { heardText }] of this.members.entries()) {
      for (const [other, { edits }] of this.members.entries()) {
        if (other !== place) sum += edits - (heardText[other] ?? 0)
      }
    }
    return sum
  }

  #listenerOf(place: number): TokenListener {
    return {
      heard: (kind, person, count) => {
        if (person === place) return
        const own = this.members[place]
        const other = this.members[person]
        if (!own || !other) return
        if (kind === tokenKind.text) this.#heardText(own, other, person, count)
        else this.#heardCursor(own, other, person, count)
      },
    }
  }

  #heardText(own: Member, other: Member, person: number, count: number): void {
    const before = own.heardText[person] ?? 0
    if (count <= before || count > other.edits) return
    own.heardText[person] = count
    this.#tally.skipped += count - before - 1
    this.#tally.text.add(moment.now - (other.editAt[count] ?? 0))
    if (count === other.edits && --other.outstanding === 0) this.onHeardByAll?.(person)
  }

  #heardCursor(own: Member, other: Member, person: number, count: number): void {
    if (count <= (own.heardCursor[person] ?? 0) || count > other.cursors) return
    own.heardCursor[person] = count
    this.#tally.cursor.add(moment.now - (other.cursorAt[count] ?? 0))
  }
}
