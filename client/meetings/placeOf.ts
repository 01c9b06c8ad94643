/** The number of an item on the agenda, counted from 1; undefined when it is not on it. */
export function placeOf(items: readonly { id: string }[], itemId: string): number | undefined {
  const place = items.findIndex((item) => item.id === itemId)
  return place < 0 ? undefined : place + 1
}
