import { History } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'

/** On a phone, where the bar has no room for it, the way from an item to its history. */
export function HistoryButton({ onPress }: { onPress: () => void }): ReactElement {
  const t = useTranslation('history')
  return (
    <Button small variant="bare" icon={History} onPress={onPress}>
      {t('title')}
    </Button>
  )
}
