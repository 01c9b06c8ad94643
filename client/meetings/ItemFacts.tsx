import type { ReactElement, ReactNode } from 'react'
import type { AgendaItem, ItemTextKey } from '../../shared/meetings/agenda.ts'
import type { Connection } from '../documents/connection.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './ItemFacts.module.css'
import { ItemLinks } from './ItemLinks.tsx'
import { ItemText } from './ItemText.tsx'

interface ItemFactsProps {
  connection: Connection
  item: AgendaItem
  mayEdit: boolean
}

/** Who brings an item, what should come out of it, and what to read first. Readers see only what is filled in. */
export function ItemFacts({ connection, item, mayEdit }: ItemFactsProps): ReactElement | null {
  const t = useTranslation('agenda')
  if (!mayEdit && item.owner === '' && item.expected === '' && item.links === '') return null

  const text = (field: ItemTextKey, label: string, placeholder: string, maxLength: number, multiline: boolean) => (
    <ItemText
      connection={connection}
      itemId={item.id}
      readOnly={!mayEdit}
      {...{ field, label, placeholder, maxLength, multiline }}
    />
  )
  return (
    <div className={styles.facts}>
      {(mayEdit || item.owner !== '') && (
        <Fact label={t('owner')}>{text('owner', t('owner'), t('noOwner'), 120, false)}</Fact>
      )}
      {(mayEdit || item.expected !== '') && (
        <Fact label={t('expected')}>{text('expected', t('expected'), t('noExpected'), 500, true)}</Fact>
      )}
      {(mayEdit || item.links !== '') && (
        <Fact label={t('links')}>
          <ItemLinks connection={connection} item={item} mayEdit={mayEdit} />
        </Fact>
      )}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles.fact}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <div className={styles.value}>{children}</div>
    </div>
  )
}
