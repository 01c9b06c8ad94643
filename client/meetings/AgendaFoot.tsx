import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './AgendaFoot.module.css'

interface AgendaFootProps {
  removed: readonly AgendaItem[]
  mayEdit: boolean
  /** Whether somebody who could edit it otherwise finds it locked. */
  isLockedForViewer: boolean
  onAdd: () => void
  onPutBack: (itemId: string) => void
}

/** Below the rail: a new item, how to move one by keyboard, and what was taken off. */
export function AgendaFoot({
  removed,
  mayEdit,
  isLockedForViewer,
  onAdd,
  onPutBack,
}: AgendaFootProps): ReactElement | null {
  const t = useTranslation('agenda')
  const ui = useTranslation('ui')
  if (!mayEdit && !isLockedForViewer) return null
  return (
    <div className={styles.foot}>
      {isLockedForViewer && <p className="meta">{t('lockedForYou')}</p>}
      {mayEdit && (
        <>
          <Button icon={Plus} onPress={onAdd}>
            {t('add')}
          </Button>
          <p className={styles.keys}>{t('moveKeys')}</p>
        </>
      )}
      {mayEdit && removed.length > 0 && (
        <Disclosure title={`${t('removed')} (${removed.length})`}>
          <ul className={styles.removed}>
            {removed.map((item) => (
              <li key={item.id}>
                <span>
                  <TextIn texts={item.title} fallback={t('untitled')} />
                </span>
                <Button small onPress={() => onPutBack(item.id)}>
                  {ui('putBack')}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
