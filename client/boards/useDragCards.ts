import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react'

/** A press that moves less than this is a press. */
const SLACK_PX = 6
/** So near to an edge of the window a drag scrolls it, by so much each frame. */
const EDGE_PX = 72
const SCROLL_PX = 14

/** Where cards were let go: a zone of the board, and the card they go ahead of; null for its end. */
export interface Drop {
  zone: string
  before: string | null
}

interface DragParts {
  /** The cards that go along with the one that is taken hold of. */
  idsOf: (cardId: string) => readonly string[]
  onHold: (cardIds: readonly string[]) => void
  onDrop: (cardIds: readonly string[], drop: Drop) => void
}

/**
 * Dragging cards with a mouse or a pen; fingers scroll, and select instead. Nothing is drawn anew by React while a card
 * moves: its picture follows the pointer, and the zone under it is marked in place. Cards carry `data-card`, zones
 * `data-zone`.
 */
export function useDragCards(parts: DragParts): (event: ReactPointerEvent) => void {
  const latest = useRef(parts)
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = parts
  })
  useEffect(() => () => stop.current(), [])
  return useCallback((event) => {
    if (!event.isPrimary || event.button !== 0 || event.pointerType === 'touch') return
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
    const cardId = card?.dataset['card']
    if (!card || cardId === undefined) return
    stop.current()
    stop.current = follow(card, latest.current.idsOf(cardId), event.nativeEvent, latest.current)
  }, [])
}

/** Follows one drag to its end; gives the way to break it off. */
function follow(card: HTMLElement, ids: readonly string[], start: PointerEvent, parts: DragParts): () => void {
  let ghost: HTMLElement | null = null
  let at = start
  let frame = 0
  let over: Element | null = null
  const box = card.getBoundingClientRect()

  function begin(): void {
    ghost = card.cloneNode(true) as HTMLElement
    ghost.removeAttribute('data-card')
    ghost.setAttribute('aria-hidden', 'true')
    ghost.style.cssText = `position:fixed;z-index:50;pointer-events:none;margin:0;opacity:.9;rotate:1.5deg;box-shadow:var(--shadow-2);inset-block-start:0;inset-inline-start:0;inline-size:${box.width}px;will-change:transform`
    document.body.append(ghost)
    document.documentElement.style.cursor = 'grabbing'
    parts.onHold(ids)
  }

  function draw(): void {
    frame = 0
    if (!ghost) return
    const x = box.left + at.clientX - start.clientX
    const y = box.top + at.clientY - start.clientY
    ghost.style.transform = `translate(${x}px, ${y}px)`
    const zone = document.elementFromPoint(at.clientX, at.clientY)?.closest('[data-zone]') ?? null
    if (zone !== over) {
      over?.removeAttribute('data-over')
      zone?.setAttribute('data-over', '')
      over = zone
    }
    const edge = at.clientY < EDGE_PX ? -1 : at.clientY > window.innerHeight - EDGE_PX ? 1 : 0
    if (edge !== 0) {
      window.scrollBy(0, edge * SCROLL_PX)
      frame = requestAnimationFrame(draw)
    }
  }

  function move(event: PointerEvent): void {
    at = event
    if (!ghost) {
      if (Math.hypot(at.clientX - start.clientX, at.clientY - start.clientY) < SLACK_PX) return
      begin()
    }
    frame ||= requestAnimationFrame(draw)
  }

  function end(): void {
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', drop)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', escape)
    over?.removeAttribute('data-over')
    if (!ghost) return
    ghost.remove()
    ghost = null
    document.documentElement.style.cursor = ''
    // The press that ends a drag selects nothing.
    const swallow = (event: MouseEvent) => {
      event.stopPropagation()
      event.preventDefault()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
    parts.onHold([])
  }

  function drop(event: PointerEvent): void {
    const found = ghost ? dropAt(event, ids) : null
    end()
    if (found) parts.onDrop(ids, found)
  }

  function escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') end()
  }

  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', drop)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', escape)
  return end
}

function dropAt({ clientX, clientY }: PointerEvent, ids: readonly string[]): Drop | null {
  const under = document.elementFromPoint(clientX, clientY)
  const zone = under?.closest<HTMLElement>('[data-zone]')?.dataset['zone']
  if (zone === undefined) return null
  const card = under?.closest<HTMLElement>('[data-card]')
  if (!card) return { zone, before: null }
  const { top, height } = card.getBoundingClientRect()
  const isUpper = clientY < top + height / 2
  const after = card.nextElementSibling instanceof HTMLElement ? card.nextElementSibling.dataset['card'] : undefined
  const before = (isUpper ? card.dataset['card'] : after) ?? null
  return { zone, before: before !== null && ids.includes(before) ? null : before }
}
