import { Label } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './field.module.css'

/** The name of a field; says so when it may stay empty. */
export function FieldLabel({ children, optional = false }: { children: string; optional?: boolean | undefined }) {
  const t = useTranslation('ui')
  return (
    <Label className={styles.label}>
      {children}
      {optional && <span className={styles.optional}> ({t('optional')})</span>}
    </Label>
  )
}
