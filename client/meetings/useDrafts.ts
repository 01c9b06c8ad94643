import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { blocksAmong, passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Drafted } from '../../shared/votes/drafted.ts'

/** A motion as people are drafting it together, and where. */
export interface Draft {
  drafted: Drafted
  texts: Texts
}

const none: readonly Draft[] = []

/** What an item's motion could be put to the vote as: its draft decision, then the decisions in its minutes, as they stand now. */
export function useDrafts(
  item: AgendaItem | undefined,
  minutes: Y.Doc | undefined,
  fallback: Locale,
): readonly Draft[] {
  const passages = useDecisionBlocks(item?.id, minutes, fallback)
  if (!item) return none
  const isDrafted = Object.values(item.draft).some((text) => text.trim() !== '')
  return isDrafted ? [{ drafted: { blockId: null }, texts: item.draft }, ...passages] : passages
}

/** The decisions in an item's minutes, followed while others type; the same list as long as they say the same. */
function useDecisionBlocks(itemId: string | undefined, minutes: Y.Doc | undefined, fallback: Locale): readonly Draft[] {
  const last = useRef({ said: '[]', drafts: none })
  const fragment = itemId === undefined ? undefined : minutes?.getXmlFragment(minutesRoot(itemId))
  const subscribe = useCallback(
    (listener: () => void) => {
      fragment?.observeDeep(listener)
      return () => fragment?.unobserveDeep(listener)
    },
    [fragment],
  )
  return useSyncExternalStore(subscribe, () => {
    if (!fragment) return none
    // Words without a language are in the group's first, as the server reads them.
    const spoken = passagesIn(fragment).map((passage) => ({ ...passage, lang: passage.lang ?? fallback }))
    const drafts = blocksAmong(spoken).flatMap(({ id, kind, texts }) =>
      kind === 'decision' ? [{ drafted: { blockId: id }, texts }] : [],
    )
    const said = JSON.stringify(drafts)
    if (said !== last.current.said) last.current = { said, drafts }
    return last.current.drafts
  })
}
