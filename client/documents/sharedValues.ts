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

/**
 * Follows one pick in a shared map (a type, a number of minutes) and lets it be changed; the last pick wins. Never
 * for words: those are a Y.Text, so that two people typing lose nothing. `read` turns what is there into a plain value.
 */
export function useYMapValue<Value extends string | number | boolean | null>(
  map: Y.Map<unknown>,
  key: string,
  read: (stored: unknown) => Value,
): [Value, (next: Value) => void] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = (event: Y.YMapEvent<unknown>) => {
        if (event.keysChanged.has(key)) listener()
      }
      map.observe(changed)
      return () => map.unobserve(changed)
    },
    [map, key],
  )
  const value = useSyncExternalStore(subscribe, () => read(map.get(key)))
  const setValue = useCallback(
    (next: Value) => {
      if (map.get(key) !== next) map.set(key, next)
    },
    [map, key],
  )
  return [value, setValue]
}
