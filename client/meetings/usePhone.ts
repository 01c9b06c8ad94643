import { useSyncExternalStore } from 'react'

const phone = () => window.matchMedia('(max-width: 40rem)')

/** Whether the screen shows one thing at a time just now. */
export function isPhone(): boolean {
  return phone().matches
}

/** Follows whether the screen shows one thing at a time. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone)
}

function subscribe(listener: () => void): () => void {
  const query = phone()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
