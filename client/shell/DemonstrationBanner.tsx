import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './DemonstrationBanner.module.css'

/** Says on every page, and on paper, that sessions, votes and decisions are invented. */
export function DemonstrationBanner() {
  const t = useTranslation('app.demonstration')
  return (
    <aside className={styles.banner} aria-label={t('label')}>
      <p>
        <strong>{t('label')}</strong> · {t('explanation')} <span className={styles.sources}>{t('sources')}</span>
      </p>
    </aside>
  )
}
