import { FieldError } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './field.module.css'

/** What is wrong with the field it stands in, in our words rather than the browser's. Empty while nothing is. */
export function FieldProblem() {
  const t = useTranslation('ui')
  return (
    <FieldError className={styles.problem}>
      {({ validationErrors, validationDetails }) => {
        if (validationDetails.customError) return validationErrors.join(' ')
        if (validationDetails.valueMissing) return t('form.requiredMissing')
        if (validationDetails.typeMismatch) return t('form.malformed')
        if (validationDetails.tooShort) return t('form.tooShort')
        return t('form.outOfRange')
      }}
    </FieldError>
  )
}
