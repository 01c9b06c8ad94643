/** Whether the caret stands in something that is written in: then nothing may move away from under it. */
export function isTyping(): boolean {
  const focused = document.activeElement
  return focused instanceof HTMLElement && (focused.isContentEditable || focused.matches('input, textarea'))
}
