import { Check, CloudOff, LoaderCircle, Lock, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from './classes.ts'
import styles from './SavedMark.module.css'

/** How what was typed here stands with the server's disk. */
export type SavedLook = 'saved' | 'saving' | 'opening' | 'unsaved' | 'offline' | 'notSent' | 'refused' | 'readOnly'

const looks: Record<SavedLook, { icon: LucideIcon; tone: 'good' | 'wait' | 'bad' | 'rest' }> = {
  saved: { icon: Check, tone: 'good' },
  saving: { icon: LoaderCircle, tone: 'wait' },
  opening: { icon: LoaderCircle, tone: 'rest' },
  unsaved: { icon: TriangleAlert, tone: 'bad' },
  offline: { icon: CloudOff, tone: 'bad' },
  notSent: { icon: CloudOff, tone: 'bad' },
  refused: { icon: TriangleAlert, tone: 'bad' },
  readOnly: { icon: Lock, tone: 'rest' },
}

export interface SavedMarkProps {
  look: SavedLook
  /** How many edits wait. */
  count?: number
  /** Whether they are safe on this device besides in the page. */
  isKept?: boolean
}

/** The saved badge as it looks: green on disk, ochre on its way, red not sent, always with the word. Keeps its width while one types. */
export function SavedMark({ look, count = 0, isKept = false }: SavedMarkProps) {
  const t = useTranslation('ui')
  const { icon: Icon, tone } = looks[look]
  return (
    <span
      className={classes(styles.mark, styles[tone])}
      data-saved={look}
      title={t(`savedMeans.${look === 'notSent' && !isKept ? 'notKept' : look}`)}
    >
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.words} data-room={t('saved.saving')}>
        {t(`saved.${look}`, { count })}
      </span>
    </span>
  )
}
