import { useCallback, useState } from 'react'
import type { Phase } from '../../shared/boards/board.ts'

/** Which phase this person looks at, and how to look at another. */
export interface ShownPhase {
  phase: Phase
  /** Whether the board is in another phase than the one in sight. */
  isElsewhere: boolean
  /** Looks at a phase by oneself; moves nobody else. */
  look: (phase: Phase) => void
  /** Back to wherever the board is, and along with it from now on. */
  rejoin: () => void
}

/** Follows the board's phase softly: whoever looks elsewhere by choice, or is typing, is not carried off. */
export function useShownPhase(current: Phase): ShownPhase {
  const [followed, setFollowed] = useState(current)
  const [chosen, setChosen] = useState<Phase | null>(null)
  if (chosen === null && followed !== current && !isWriting()) setFollowed(current)
  const rejoin = useCallback(() => {
    setChosen(null)
    setFollowed(current)
  }, [current])
  const look = useCallback((phase: Phase) => setChosen(phase === current ? null : phase), [current])
  const phase = chosen ?? followed
  return { phase, isElsewhere: phase !== current, look, rejoin }
}

/** Whether the caret stands in words: an empty field holds nobody back. */
function isWriting(): boolean {
  const focused = document.activeElement
  return (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) && focused.value.trim() !== ''
}
