import { textIn } from '../../shared/i18n/locale.ts'
import type { OwnGroup } from '../groups/queries.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Select } from '../ui/Select.tsx'

export interface GroupChoiceProps {
  groups: readonly OwnGroup[]
  value: string
  onChange: (groupId: string) => void
}

/** For which group somebody adds to the shelf; not asked of whoever writes in one only. */
export function GroupChoice({ groups, value, onChange }: GroupChoiceProps) {
  const t = useTranslation('evidence')
  const locale = useLocale()
  if (groups.length < 2) return null
  return (
    <Select
      label={t('for')}
      options={groups.map(({ id, code, name }) => ({ id, label: textIn(name, locale)?.text ?? code }))}
      value={value}
      onChange={onChange}
    />
  )
}
