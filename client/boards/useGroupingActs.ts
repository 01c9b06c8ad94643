import { useMemo } from 'react'
import type * as Y from 'yjs'
import { textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import type { BoardShape, StandingCard } from './boardShape.ts'
import { addThemeLast, moveCards, moveTheme, setThemeRemoved } from './editArrangement.ts'

/** The zone of cards in no theme, and the one that makes a theme of what is dropped on it. */
export const LOOSE = 'loose'
export const NEW_THEME = 'new'

/** Puts the focus on a card once it stands where it was moved to. */
export function focusCard(cardId: string | undefined): void {
  if (cardId === undefined) return
  setTimeout(() => document.querySelector<HTMLElement>(`[data-take="${CSS.escape(cardId)}"]`)?.focus(), 50)
}

/** What is done with cards and themes by drag, key and menu alike; each is said to those who listen. */
export function useGroupingActs(doc: Y.Doc | undefined, shape: BoardShape) {
  const t = useTranslation('boards')
  const locale = useLocale()
  return useMemo(() => {
    const zones: readonly { zone: string; cards: readonly StandingCard[] }[] = [
      { zone: LOOSE, cards: shape.loose },
      ...shape.columns.map(({ theme, cards }) => ({ zone: theme.id, cards })),
    ]
    const cardsOf = (zone: string) => zones.find((one) => one.zone === zone)?.cards ?? []
    const nameOf = (zone: string): string => {
      const theme = shape.columns.find((column) => column.theme.id === zone)?.theme
      return zone === LOOSE ? t('loose') : ((theme && textIn(theme.name, locale)?.text) ?? t('unnamed'))
    }

    function move(cardIds: readonly string[], zone: string, before: string | null = null): void {
      if (!doc || cardIds.length === 0) return
      const goal =
        zone === NEW_THEME ? addThemeLast(doc, [...shape.columns.map(({ theme }) => theme), ...shape.removed]) : zone
      const there = cardsOf(goal).map(({ card, position }) => ({ id: card.id, position }))
      moveCards(doc, cardIds, { themeId: goal === LOOSE ? null : goal, there, before })
      announce(t('movedTo', { count: cardIds.length, theme: zone === NEW_THEME ? t('newTheme') : nameOf(zone) }))
    }

    /** Up and down within the theme, left and right to the one beside it. */
    function step(cardId: string, key: string): boolean {
      const at = zones.findIndex(({ cards }) => cards.some(({ card }) => card.id === cardId))
      const here = zones[at]
      if (!here) return false
      const place = here.cards.findIndex(({ card }) => card.id === cardId)
      const sideways = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
      if (sideways !== 0) {
        const beside = zones[at + sideways]
        if (!beside) return false
        move([cardId], beside.zone)
        return true
      }
      const before = key === 'ArrowUp' ? here.cards[place - 1] : here.cards[place + 2]
      if (key === 'ArrowUp' ? place === 0 : place === here.cards.length - 1) return false
      move([cardId], here.zone, before?.card.id ?? null)
      return true
    }

    return {
      move,
      step,
      nameOf,
      moveTheme: (themeId: string, by: 1 | -1) => {
        const place =
          doc &&
          moveTheme(
            doc,
            shape.columns.map(({ theme }) => theme),
            themeId,
            by,
          )
        if (place !== undefined) announce(t('themeMoved', { theme: nameOf(themeId), place: String(place) }))
      },
      dissolve: (themeId: string) => {
        if (!doc) return
        setThemeRemoved(doc, themeId, true)
        announce(t('dissolved', { theme: nameOf(themeId) }))
      },
      putBack: (themeId: string) => doc && setThemeRemoved(doc, themeId, false),
    }
  }, [doc, shape, t, locale])
}
