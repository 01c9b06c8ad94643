import { ExternalLink } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Connection } from '../documents/connection.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ItemLinks.module.css'
import { ItemText } from './ItemText.tsx'
import { readLinks } from './readLinks.ts'

interface ItemLinksProps {
  connection: Connection
  item: AgendaItem
  mayEdit: boolean
}

/** The annexes of an item: links to press when reading, lines to write when editing. */
export function ItemLinks({ connection, item, mayEdit }: ItemLinksProps): ReactElement {
  const t = useTranslation('agenda')
  const [writing, setWriting] = useState(false)
  if (writing && mayEdit) {
    return (
      <div className={styles.writing}>
        <ItemText
          connection={connection}
          itemId={item.id}
          field="links"
          label={t('links')}
          multiline
          maxLength={2000}
          placeholder={t('linksHint')}
        />
        <Button small variant="bare" onPress={() => setWriting(false)}>
          {t('linksDone')}
        </Button>
      </div>
    )
  }
  const lines = readLinks(item.links)
  return (
    <div className={styles.reading}>
      {lines.length > 0 && (
        <ul className={styles.links} aria-label={t('links')}>
          {lines.map(({ label, href }, index) => (
            <li key={index}>
              {href === null ? (
                label
              ) : (
                <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                  {label}
                  <ExternalLink aria-hidden className={styles.icon} />
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <Button small variant="bare" className={styles.edit} onPress={() => setWriting(true)}>
          {t(lines.length > 0 ? 'editLinks' : 'addLinks')}
        </Button>
      )}
    </div>
  )
}
