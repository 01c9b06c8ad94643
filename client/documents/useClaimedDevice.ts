import { useEffect } from 'react'

/** Makes this browser the signed-in person's, as far as copies of documents are concerned. */
export function useClaimedDevice(personId: string | undefined): void {
  useEffect(() => {
    if (personId === undefined) return undefined
    let stop: (() => void) | undefined
    let isOver = false
    // Fetched by itself: a page without documents should not wait for what they need.
    void import('./personsCopies.ts').then(({ claimDevice }) => {
      if (!isOver) stop = claimDevice(personId)
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [personId])
}
