import { useSyncExternalStore } from 'react'

const KEY = 'releve.caretsHidden'
const listeners = new Set<() => void>()

/** Whether colleagues' cursors are drawn on this device. Some keyboards of phones stumble over them. */
export function areCaretsShown(): boolean {
  return localStorage.getItem(KEY) === null
}

/** Shows or hides colleagues' cursors, in every editor of the page and on the next visit. */
export function setCaretsShown(shown: boolean): void {
  if (shown) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, '1')
  for (const listener of listeners) listener()
}

/** Follows whether colleagues' cursors are drawn. */
export function useCaretsShown(): boolean {
  return useSyncExternalStore(onCaretsShown, areCaretsShown)
}

/** Calls back when they are shown or hidden; gives the way to stop. */
export function onCaretsShown(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
