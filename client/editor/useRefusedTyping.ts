import { type RefObject, useEffect, useState } from 'react'
import { announce } from '../ui/announce.ts'

/** One sentence is enough for somebody who leans on a key. */
const AGAIN_MS = 10_000

/**
 * Whether somebody is typing into the text inside `around` though they may only read it: said aloud, and shown until
 * they leave it, for nothing is as puzzling as a page that does not answer.
 */
export function useRefusedTyping(around: RefObject<HTMLElement | null>, isRefused: boolean, sentence: string): boolean {
  const [hasTyped, setHasTyped] = useState(false)

  useEffect(() => {
    const place = around.current
    if (!isRefused || !place) return undefined
    let said = Number.NEGATIVE_INFINITY
    const refuse = () => {
      setHasTyped(true)
      if (performance.now() - said < AGAIN_MS) return
      said = performance.now()
      announce(sentence)
    }
    // Buttons stand among the text, too.
    const onKeyDown = (event: KeyboardEvent) => {
      if (isText(event.target) && wouldWrite(event)) refuse()
    }
    const onLeave = () => setHasTyped(false)
    place.addEventListener('keydown', onKeyDown)
    place.addEventListener('paste', refuse)
    place.addEventListener('focusout', onLeave)
    return () => {
      place.removeEventListener('keydown', onKeyDown)
      place.removeEventListener('paste', refuse)
      place.removeEventListener('focusout', onLeave)
      setHasTyped(false)
    }
  }, [around, isRefused, sentence])

  return hasTyped && isRefused
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.getAttribute('role') === 'textbox'
}

/** Whether a key would change a text; the space bar, which scrolls one that cannot be changed, is not counted. */
function wouldWrite({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return (key.length === 1 && key !== ' ') || ['Enter', 'Backspace', 'Delete'].includes(key)
}
