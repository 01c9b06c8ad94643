import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, ask, newIntent, problemOf, type Problem } from '../api.ts'
import { usePerson } from '../people/usePerson.ts'
import { keys } from '../queryKeys.ts'
import { keepWaiting, readWaiting, type WaitingCard } from './cardOutbox.ts'

const WAITS_MS = [1_000, 2_000, 5_000, 10_000, 20_000]

/** The cards of this person that are not on the server yet. */
export interface CardOutbox {
  waiting: readonly WaitingCard[]
  /** Why the first of them was refused; null while it is on its way or only the connection is missing. */
  problem: Problem | null
  /** Whether the last attempt found no connection. */
  isOffline: boolean
  /** Whether what waits outlives this page. */
  isKept: boolean
  /** Hands a card in: kept on this device, sent now and again until the server has it. */
  hand: (card: WaitingCard) => void
  /** Takes a refused card back, to be written differently. */
  takeBack: (cardId: string) => void
  retry: () => void
}

/** Sends cards one after the other, each at most once by its own id, and keeps them on this device until acknowledged. */
export function useCardOutbox(boardId: string): CardOutbox {
  const personId = usePerson()?.id ?? ''
  const client = useQueryClient()
  const [waiting, setWaiting] = useState(() => readWaiting(localStorage, personId, boardId))
  const [isKept, setKept] = useState(true)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isOffline, setOffline] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const failures = useRef(0)

  const change = useCallback(
    (next: (cards: readonly WaitingCard[]) => WaitingCard[]) =>
      setWaiting((cards) => {
        const changed = next(cards)
        setKept(keepWaiting(localStorage, personId, boardId, changed))
        return changed
      }),
    [personId, boardId],
  )
  const retry = useCallback(() => {
    failures.current = 0
    setProblem(null)
    setAttempt((count) => count + 1)
  }, [])

  const first = waiting[0]
  useEffect(() => {
    if (!first || problem) return undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    void send(boardId, first).then(async (failed) => {
      if (isGone) return
      setOffline(failed?.code === 'offline')
      if (failed === null) {
        failures.current = 0
        await client.invalidateQueries({ queryKey: keys.boards.one(boardId) })
        change((cards) => cards.filter(({ cardId }) => cardId !== first.cardId))
      } else if (failed.code === 'offline') {
        again = setTimeout(
          () => setAttempt((count) => count + 1),
          WAITS_MS[Math.min(failures.current++, WAITS_MS.length - 1)],
        )
      } else setProblem(failed)
    })
    return () => {
      isGone = true
      clearTimeout(again)
    }
  }, [boardId, change, client, first, problem, attempt])

  useEffect(() => {
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [retry])

  return {
    waiting,
    problem,
    isOffline,
    isKept,
    hand: (card) => change((cards) => [...cards, card]),
    takeBack: (cardId) => {
      change((cards) => cards.filter((card) => card.cardId !== cardId))
      setProblem(null)
    },
    retry,
  }
}

/** Null once the server has the card. */
async function send(boardId: string, card: WaitingCard): Promise<Problem | null> {
  try {
    await ask(api.boards[':boardId'].cards.$post({ param: { boardId }, json: card }, newIntent()))
    return null
  } catch (error) {
    return problemOf(error)
  }
}
