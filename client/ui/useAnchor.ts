import { useEffect } from 'react'

/** Brings the part that the address names (`#INT-N-2024-001`) into view, for pages whose parts arrive after the address. */
export function useAnchor(): void {
  useEffect(() => {
    const { hash } = window.location
    if (hash === '') return
    // Going there once more also makes it `:target`, which it was not while it did not exist.
    window.location.replace(hash)
  }, [])
}
