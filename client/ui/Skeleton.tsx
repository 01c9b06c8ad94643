import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from './classes.ts'
import styles from './Skeleton.module.css'

/** Stands in for text that is on its way, in the room the text will take. */
export function Skeleton({ lines = 3, kind = 'text' }: { lines?: number; kind?: 'text' | 'title' | 'field' }) {
  const t = useTranslation('ui')
  return (
    <div className={styles.skeleton}>
      <span className="for-ears">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={classes(styles.line, styles[kind])} aria-hidden />
      ))}
    </div>
  )
}
