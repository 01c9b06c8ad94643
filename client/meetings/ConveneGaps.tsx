import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { isLocale } from '../../shared/i18n/locale.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ConveneGaps.module.css'

/** What is missing before a meeting can be convened, by item, field and language, each with the way there. */
export function ConveneGaps({
  gaps,
  onGoTo,
}: {
  gaps: readonly Refusal[]
  onGoTo: (gap: Refusal) => void
}): ReactElement {
  const t = useTranslation('meetings')
  const nameOf = useGapName()
  if (gaps.length === 0) {
    return (
      <p className={styles.ready}>
        <Check aria-hidden /> {t('conveneReady')}
      </p>
    )
  }
  return (
    <>
      <p>{t('conveneMissing', { count: gaps.length })}</p>
      <ul className={styles.gaps}>
        {gaps.map((gap) => (
          <li key={`${gap.params?.['itemId'] ?? ''} ${gap.field ?? ''}`}>
            <span>{nameOf(gap)}</span>
            <Button small onPress={() => onGoTo(gap)}>
              {t('goThere')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function useGapName(): (gap: Refusal) => string {
  const t = useTranslation('meetings.missing')
  const inLanguage = useTranslation('app.inLanguage')
  return ({ code, params = {} }) => {
    const item = String(params['item'] ?? '')
    const language = params['language']
    if (code === 'meetings.placeMissing') return t('place')
    if (code === 'meetings.agendaEmpty') return t('items')
    if (code === 'meetings.titleMissing') return t('title', { item })
    return t('draft', { item, language: isLocale(language) ? inLanguage(language) : '' })
  }
}
