import type { Texts } from '../i18n/locale.ts'
import type { AgendaItem } from '../meetings/agenda.ts'
import type { Speaker } from '../meetings/floor.ts'
import type { ItemTimer } from '../meetings/itemTimer.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { Quorum } from '../meetings/quorum.ts'
import type { RollFigures } from '../meetings/rollFigures.ts'
import type { Vote } from './vote.ts'

/**
 * What the screen on the wall shows of a meeting, the same for whoever opens it: figures and wording, the organisations that ask
 * for the floor, nobody's name, nobody's paper, and of a vote's choices nothing before its close. See RULES.md V80–V82.
 */
export interface RoomScreen {
  meeting: Pick<
    Meeting,
    'id' | 'groupCode' | 'ordinal' | 'title' | 'state' | 'startsAt' | 'endsAt' | 'place' | 'openedAt' | 'closedAt'
  >
  groupName: Texts
  /** The items on the agenda, in order. */
  agenda: ScreenItem[]
  currentItemId: string | null
  /** For the current item, the recused left out. */
  quorum: Quorum
  /** What who is in the room types to say so (M13); null before the convocation and after the close. */
  checkInCode: string | null
  roll: RollFigures
  /** The server's clock: the wall counts on from it. */
  now: string
  timer: ItemTimer | null
  speaking: ScreenSpeaker | null
  /** Who waits for the floor, in order. */
  queue: ScreenSpeaker[]
  vote: ScreenVote | null
}

/** A seat that has or asks for the floor, by its organisation. */
export type ScreenSpeaker = Pick<Speaker, 'organisation' | 'mode'>

/** An item as its line on the wall's agenda. */
export type ScreenItem = Pick<AgendaItem, 'id' | 'title' | 'type' | 'plannedMinutes'>

/** A vote without anybody in it: no names, no papers, no ballots. */
export type ScreenVote = Pick<
  Vote,
  | 'id'
  | 'itemId'
  | 'question'
  | 'proposal'
  | 'amendment'
  | 'rule'
  | 'options'
  | 'secrecy'
  | 'state'
  | 'deadline'
  | 'closedAt'
  | 'castCount'
  | 'rollCount'
  | 'outcome'
  | 'tally'
  | 'result'
>

/** The vote the wall shows: the open one of the current item, else an open one of another item, else the last that the current item had. */
export function voteOnScreen<V extends Pick<Vote, 'itemId' | 'state'>>(
  votes: readonly V[],
  currentItemId: string | null,
): V | undefined {
  const open = votes.filter(({ state }) => state === 'open')
  return (
    open.find(({ itemId }) => itemId === currentItemId) ??
    open[0] ??
    votes.findLast(({ itemId, state }) => itemId === currentItemId && state === 'closed')
  )
}
