/** Long enough for a closing dialog or menu to have tried to give the focus back. */
const AFTER_CLOSING_MS = 100

/**
 * When an act takes away the button it was started with, the focus would fall to nowhere: it then goes to what `find`
 * names, without scrolling. Nobody who has moved on meanwhile is called back.
 */
export function focusIfLost(find: () => HTMLElement | null | undefined): void {
  setTimeout(() => {
    const { activeElement, body } = document
    if (activeElement === null || activeElement === body) find()?.focus({ preventScroll: true })
  }, AFTER_CLOSING_MS)
}

/** The page's main part, which the shell lets take the focus. */
export function mainPart(): HTMLElement | null {
  return document.querySelector('main')
}
