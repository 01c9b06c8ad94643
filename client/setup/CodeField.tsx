import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { TextField } from '../ui/TextField.tsx'

/** The code from the terminal, so that a stranger on the network cannot take an empty instance. */
export function CodeField({ value, onChange }: { value: string; onChange: (code: string) => void }): ReactElement {
  const t = useTranslation('setup')
  return (
    <TextField
      name="code"
      label={t('code')}
      hint={t('codeHint')}
      value={value}
      onChange={onChange}
      autoComplete="off"
      spellCheck="false"
      maxLength={40}
      isRequired
    />
  )
}
