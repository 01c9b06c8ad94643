import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** Follows the words of a shared text. */
export function useYText(text: Y.Text): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      text.observe(listener)
      return () => text.unobserve(listener)
    },
    [text],
  )
  return useSyncExternalStore(subscribe, () => text.toJSON())
}
