/** Gives the focus to the first thing inside that takes it; says no when there is none. */
export function focusFirst(place: HTMLElement | null | undefined): boolean {
  const first = place?.querySelector<HTMLElement>('button:not([disabled]), a[href]')
  first?.focus()
  return first !== null && first !== undefined
}
