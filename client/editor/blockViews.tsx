import type { Editor } from '@tiptap/core'
import { memo, type ReactNode, useSyncExternalStore } from 'react'
import { Group } from 'react-aria-components'
import { createPortal } from 'react-dom'
import type { Block } from '../../shared/documents/passages.ts'
import { type Locale, locales } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { goToVersion } from './blockCommands.ts'
import type { BlockPlaces, PlacedBlock } from './blockPlaces.ts'
import styles from './blockViews.module.css'

/** A decision of the minutes as its bar knows it: where it is and how it reads now. */
export interface EditorBlock extends Block {
  itemId: string
  /** Languages nobody has begun to write it in; none where nothing may be added. */
  addable: readonly Locale[]
  /** Begins the wording in a language, with the cursor in it. */
  addLanguage: (locale: Locale) => void
}

export interface BlockBarsProps {
  editor: Editor
  itemId: string
  places: BlockPlaces
  editable: boolean
  frozenBlocks: ReadonlySet<string>
  /** What the slice of decisions puts below a decision: its number, the way into the register, whether it differs. */
  renderBlock: ((block: EditorBlock) => ReactNode) | undefined
}

/** The bars below the decisions of one item's minutes. */
export function BlockBars({ places, ...props }: BlockBarsProps) {
  const blocks = useSyncExternalStore(places.onChange, places.blocks)
  return blocks.map((block) => createPortal(<BlockBar block={block} {...props} />, block.place, block.id))
}

interface BlockBarProps extends Omit<BlockBarsProps, 'places'> {
  block: PlacedBlock
}

/** Drawn again for its own words alone: a long text has many, and somebody types in one. */
const BlockBar = memo(function BlockBar(props: BlockBarProps) {
  const { editor, itemId, block, editable, frozenBlocks, renderBlock } = props
  const t = useTranslation()
  const { id, kind, texts, languages } = block
  const canAdd = editable && !frozenBlocks.has(id)
  const addable = canAdd ? locales.filter((locale) => !languages.includes(locale)) : []
  const addLanguage = (locale: Locale) => goToVersion(editor, id, locale)
  const spoken = languages.map((locale) => locale.toUpperCase()).join(', ')
  return (
    <Group className={styles.bar ?? ''} aria-label={t('editor.block', { languages: spoken })} data-block={id}>
      {renderBlock?.({ itemId, id, kind, texts, addable, addLanguage })}
    </Group>
  )
})
