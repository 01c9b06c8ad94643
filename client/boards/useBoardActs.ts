import type { TimerAct } from '../../shared/boards/timer.ts'
import type { Phase } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { keys } from '../queryKeys.ts'
import { useMutate } from '../useMutate.ts'

interface MoveInput {
  from: Phase
  version: number
  to: Phase
  confirmed: boolean
}

/** What whoever runs a board does with it as a whole. */
export function useRunBoard(boardId: string) {
  const param = { boardId }
  const refresh = { refresh: [keys.boards.one(boardId)] }
  return {
    move: useMutate((json: MoveInput, intent) => api.boards[':boardId'].phase.$post({ param, json }, intent), refresh),
    turnTimer: useMutate(
      (json: TimerAct & { version: number }, intent) => api.boards[':boardId'].timer.$post({ param, json }, intent),
      refresh,
    ),
    takeOver: useMutate((_: null, intent) => api.boards[':boardId'].run.$post({ param }, intent), refresh),
    freeze: useMutate(
      (json: { version: number; park: boolean }, intent) =>
        api.boards[':boardId'].freeze.$post({ param, json }, intent),
      refresh,
    ),
    showRatings: useMutate(
      (json: { version: number; shown: boolean }, intent) =>
        api.boards[':boardId'].ratings.shown.$post({ param, json }, intent),
      refresh,
    ),
  }
}

/** What people do with shown cards, each by its own id. */
export function useCardActs(boardId: string) {
  const refresh = { refresh: [keys.boards.one(boardId)] }
  return {
    merge: useMutate(
      ({ cardId, into }: { cardId: string; into: string }, intent) =>
        api.boards[':boardId'].cards[':cardId'].merge.$post({ param: { boardId, cardId }, json: { into } }, intent),
      refresh,
    ),
    unmerge: useMutate(
      (cardId: string, intent) =>
        api.boards[':boardId'].cards[':cardId'].unmerge.$post({ param: { boardId, cardId } }, intent),
      refresh,
    ),
    park: useMutate(
      (cardId: string, intent) =>
        api.boards[':boardId'].cards[':cardId'].park.$post({ param: { boardId, cardId } }, intent),
      refresh,
    ),
    unpark: useMutate(
      (cardId: string, intent) =>
        api.boards[':boardId'].cards[':cardId'].unpark.$post({ param: { boardId, cardId } }, intent),
      refresh,
    ),
  }
}
