const MOST_FRAMES = 60

/** Brings a vote's card into sight and gives it the focus, once the item it belongs to is drawn. */
export function showVote(voteId: string): void {
  let frames = 0
  const look = () => {
    const cards = [...document.querySelectorAll<HTMLElement>(`[data-vote="${voteId}"]`)]
    const card = cards.find((some) => some.offsetParent !== null)
    if (card) {
      card.scrollIntoView({ block: 'start' })
      card.focus({ preventScroll: true })
    } else if (frames++ < MOST_FRAMES) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
