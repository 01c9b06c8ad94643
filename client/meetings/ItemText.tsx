import type { ReactElement } from 'react'
import type { ItemTextKey } from '../../shared/meetings/agenda.ts'
import { CollaborativeText, type CollaborativeTextProps } from '../documents/CollaborativeText.tsx'
import { itemText } from './editAgenda.ts'
import styles from './ItemText.module.css'

interface ItemTextProps extends Omit<CollaborativeTextProps, 'text'> {
  itemId: string
  field: ItemTextKey
}

/** One text of an agenda item, written together; nothing when the item has none under this key. */
export function ItemText({ itemId, field, ...props }: ItemTextProps): ReactElement | null {
  const text = itemText(props.connection.doc, itemId, field)
  if (!text) return null
  return (
    <div data-field={field} className={styles.text}>
      <CollaborativeText key={`${itemId} ${field}`} text={text} {...props} />
    </div>
  )
}
