import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { classes } from '../ui/classes.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './JoinCode.module.css'

const QrCode = lazyPart(async () => (await import('../ui/QrCode.tsx')).QrCode, null)

/** How to come to a board: a square to scan, or four digits to type; both lead to the first card. See RULES.md B62. */
export function JoinCode({ code, size = 'desk' }: { code: string; size?: 'desk' | 'wall' }): ReactElement {
  const t = useTranslation('boards')
  return (
    <div className={classes(styles.join, size === 'wall' && styles.wall)} data-join={code}>
      <div className={styles.square}>
        <QrCode text={`${location.origin}${paths.checkInWith(code)}`} />
      </div>
      <p className={styles.words}>
        <strong className={styles.code} translate="no">
          {code}
        </strong>
        <span>{t('joinHow', { address: location.host })}</span>
      </p>
    </div>
  )
}
