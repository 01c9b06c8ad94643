import type { BoardSettings } from '../../shared/boards/board.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { MethodCard, PlanStep } from '../../shared/boards/methodCard.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { createDocument } from '../documents/createDocument.ts'
import { listSeats } from '../groups/store.ts'
import { append } from '../journal/append.ts'
import { insertCode } from '../meetings/checkInStore.ts'
import { requireItem } from '../meetings/readAgenda.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import type { BoardKeys } from './boardKeys.ts'
import { listMethodCards } from './methodStore.ts'
import { insertBoard } from './store.ts'

const usual: BoardSettings = { anonymity: 'named', cardsEach: 3, dotsEach: 3, dotsPerTarget: 2, deputies: [] }

export interface CreateBoard {
  meetingId: string
  itemId: string
  /** Left out when it is that of the method card. */
  question?: Texts | undefined
  settings?: { [Key in keyof BoardSettings]?: BoardSettings[Key] | undefined } | undefined
  plan?: PlanStep[] | undefined
  /** The method card whose question, settings and plan it starts from, as far as nothing else is said. */
  methodCardId?: string | undefined
}

/** Sets up a board under an agenda item and returns its id. Nobody writes before it is opened for cards. See RULES.md B1, B6, B10, B70. */
export async function createBoard(
  tx: Tx,
  actor: Viewer,
  { meetingId, itemId, settings = {}, methodCardId, ...asked }: CreateBoard,
  keys: BoardKeys,
): Promise<string> {
  const meeting = await requireMeeting(tx.db, actor, 'board.run', meetingId)
  if (meeting.state === 'closed') throw refuse('meetings.wrongState')
  await requireItem(tx.db, meeting, itemId)
  const said = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const method = methodCardId === undefined ? undefined : await requireMethodCard(tx, methodCardId)
  const question = asked.question ?? method?.question
  if (!question) throw refuse('input.invalid', { field: 'question' })
  const chosen: BoardSettings = { ...usual, ...method?.settings, ...said }
  await requireDeputies(tx, meeting.groupId, chosen.deputies)
  const id = tx.newId()
  await insertBoard(tx.db, {
    id,
    groupId: meeting.groupId,
    meetingId,
    itemId,
    question,
    settings: chosen,
    phase: 'setup',
    version: 1,
    begun: false,
    revealedAt: null,
    resultsShownAt: null,
    ratingsShown: false,
    round: 0,
    timer: { state: 'off' },
    smallGroups: [],
    plan: asked.plan ?? method?.plan ?? [],
    methodCardId: methodCardId ?? null,
    runBy: actor.personId,
    documentId: await createDocument(tx, { kind: 'board', groupId: meeting.groupId }),
    keyState: 'kept',
    createdAt: tx.now,
    frozenAt: null,
    frozenHash: null,
    frozenText: null,
  })
  await insertCode(tx.db, { meetingId, boardId: id }, tx.newId)
  keys.make(id)
  append(tx, { kind: 'boards.boardCreated', groupId: meeting.groupId, meetingId, boardId: id })
  return id
}

async function requireMethodCard(tx: Tx, id: string): Promise<MethodCard> {
  const card = (await listMethodCards(tx.db)).find((one) => one.id === id)
  if (!card) throw refuse('notFound')
  return card
}

/** Refuses deputies who hold no seat in the group. */
export async function requireDeputies(tx: Tx, groupId: string, deputies: readonly string[]): Promise<void> {
  if (deputies.length === 0) return
  const seated = new Set((await listSeats(tx.db, groupId, tx.now)).map((seat) => seat.personId))
  if (deputies.some((personId) => !seated.has(personId))) throw refuse('input.invalid', { field: 'settings.deputies' })
}
