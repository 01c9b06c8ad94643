import { useCallback, useState } from 'react'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { isTyping } from './isTyping.ts'
import type { Agenda } from './useAgenda.ts'

/** Which item this person looks at, and how to look at another. */
export interface ShownItem {
  /** The item in sight, also when it was taken off the agenda meanwhile; undefined while there is none. */
  item: AgendaItem | undefined
  /** Its number on the agenda, counted from 1; undefined when it is not on it. */
  number: number | undefined
  /** Whether the meeting is at another item than the one in sight. */
  isElsewhere: boolean
  choose: (itemId: string) => void
  /** Back to wherever the meeting is, and along with it from now on. */
  follow: () => void
}

/**
 * Follows the current item softly: as long as a person has chosen none themselves and is not typing, the meeting
 * takes them along. `chosen` is kept in the address, so that a link and a reload lead to the same item.
 */
export function useShownItem(
  { all, items }: Agenda,
  currentItemId: string | null,
  chosen: string | undefined,
  onChoose: (itemId: string | undefined) => void,
): ShownItem {
  const [followed, setFollowed] = useState(currentItemId)
  const following = chosen === undefined
  if (followed !== currentItemId && !(following && isTyping())) setFollowed(currentItemId)

  const find = (itemId: string | null | undefined) => all.find((item) => item.id === itemId)
  const item = find(chosen) ?? find(followed) ?? items[0]
  const place = items.findIndex((other) => other.id === item?.id)

  const choose = useCallback((itemId: string) => onChoose(itemId), [onChoose])
  const follow = useCallback(() => {
    setFollowed(currentItemId)
    onChoose(undefined)
  }, [currentItemId, onChoose])

  return {
    item,
    number: place < 0 ? undefined : place + 1,
    isElsewhere: currentItemId !== null && item !== undefined && item.id !== currentItemId,
    choose,
    follow,
  }
}
