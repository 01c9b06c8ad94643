import { Link } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './ProductMark.module.css'

/** The name of the product with its thread, leading home. */
export function ProductMark({ href }: { href: string }) {
  const t = useTranslation('app')
  return (
    <Link href={href} className={styles.mark} translate="no">
      <svg viewBox="0 0 20 24" className={styles.thread} aria-hidden>
        <path d="M6 4v16" className={styles.line} />
        <circle cx="6" cy="4" r="2.75" className={styles.filled} />
        <circle cx="6" cy="12" r="3.5" className={styles.now} />
        <circle cx="6" cy="20" r="2.5" className={styles.hollow} />
        <path d="M12.5 4H19M12.5 12H19M12.5 20h4" className={styles.words} />
      </svg>
      <span className={styles.name}>{t('name')}</span>
    </Link>
  )
}
