import { CornerUpRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { textIn } from '../../shared/i18n/locale.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import styles from './GoToCurrent.module.css'

/** Says that the meeting is at another item than the one in sight, and leads there; moves nothing by itself. */
export function GoToCurrent({
  item,
  number,
  onGo,
}: {
  item: AgendaItem
  number: number
  onGo: () => void
}): ReactElement {
  const t = useTranslation('agenda')
  const locale = useLocale()
  const title = textIn(item.title, locale)?.text ?? t('untitled')
  return (
    <div className={styles.strip}>
      <p>{t('movedOn', { number: String(number), title })}</p>
      <Button small icon={CornerUpRight} onPress={onGo}>
        {t('toCurrent')}
      </Button>
    </div>
  )
}
