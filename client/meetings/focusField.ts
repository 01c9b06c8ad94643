import type { ItemTextKey } from '../../shared/meetings/agenda.ts'

const MOST_FRAMES = 90

/** Brings the caret into a text of an item, once its page is drawn and the dialog it was asked from is gone. */
export function focusField(itemId: string, field: ItemTextKey): void {
  let frames = 0
  const look = () => {
    const control = document.querySelector<HTMLElement>(
      `article[data-item="${itemId}"] [data-field="${field}"] :is(textarea, input)`,
    )
    const dialog = document.querySelector('[role="alertdialog"]')
    if (control && !dialog) {
      // A closing dialog gives the focus back to its button in the frame after it is gone.
      setTimeout(() => control.focus(), 50)
      return
    }
    if (frames++ < MOST_FRAMES) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
