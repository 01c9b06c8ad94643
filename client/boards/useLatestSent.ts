import { useEffect, useRef, useState } from 'react'
import type { Mutate } from '../useMutate.ts'

/** Where something stands that is sent as it is changed. */
export type SentState = 'recorded' | 'sending' | 'notSent'

/**
 * Sends the newest value whenever it changes, one request at a time: of quick changes only the last one matters, since
 * each replaces what was before. `isFresh` says that the value is not what the server has.
 */
export function useLatestSent<Value>(value: Value, isFresh: boolean, mutate: Mutate<Value, unknown>) {
  const [attempt, setAttempt] = useState(0)
  const isBusy = useRef(false)
  const latest = useRef({ value, mutate })
  useEffect(() => {
    latest.current = { value, mutate }
  })
  const key = JSON.stringify(value)
  const [sentKey, setSentKey] = useState<string | null>(null)
  const isOwed = isFresh && key !== sentKey

  useEffect(() => {
    if (!isOwed || isBusy.current) return
    isBusy.current = true
    const { value: sent, mutate: by } = latest.current
    void by.send(sent).then((done) => {
      isBusy.current = false
      if (done !== undefined) setSentKey(JSON.stringify(sent))
    })
  }, [isOwed, key, attempt, sentKey])

  useEffect(() => {
    const again = () => setAttempt((count) => count + 1)
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [])

  const state: SentState = mutate.problem ? 'notSent' : isOwed ? 'sending' : 'recorded'
  return { state, retry: () => setAttempt((count) => count + 1) }
}
