/** Moves the focus among the cards of a board: up and down to the next, left and right to the next theme that has one. */
export function moveFocus(root: HTMLElement | null, cardId: string, key: string): void {
  if (!root) return
  const takes = [...root.querySelectorAll<HTMLElement>('[data-take]')]
  const at = takes.findIndex((element) => element.dataset['take'] === cardId)
  if (key === 'ArrowUp' || key === 'ArrowDown') return takes[at + (key === 'ArrowUp' ? -1 : 1)]?.focus()
  const zones = [...root.querySelectorAll<HTMLElement>('[data-zone]')].filter((zone) =>
    zone.querySelector('[data-take]'),
  )
  const zone = takes[at]?.closest<HTMLElement>('[data-zone]')
  const beside = zone ? zones[zones.indexOf(zone) + (key === 'ArrowLeft' ? -1 : 1)] : undefined
  beside?.querySelector<HTMLElement>('[data-take]')?.focus()
}
