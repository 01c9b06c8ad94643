import { type ReactElement, useState } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import { PASSWORD_MIN } from '../../shared/people/person.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'
import { CodeField } from './CodeField.tsx'

interface Founder {
  code: string
  name: string
  email: string
  password: string
  locale: Locale
}

/** Adds the first administrator, who is signed in by it. */
export function OrganisationForm({ onDone }: { onDone: () => Promise<void> }): ReactElement {
  const t = useTranslation()
  const locale = useLocale()
  const [founder, setFounder] = useState({ code: '', name: '', email: '', password: '' })
  const change = (field: keyof typeof founder) => (text: string) => setFounder({ ...founder, [field]: text })
  const setUp = useMutate((json: Founder, intent) => api.setup.organisation.$post({ json }, intent))

  async function submit(): Promise<void> {
    const { code, email } = founder
    if (await setUp.send({ ...founder, code: code.trim(), email: email.trim(), locale })) await onDone()
  }

  return (
    <Form problem={setUp.problem} onSubmit={() => void submit()} label={t('setup.organisation.title')}>
      <CodeField value={founder.code} onChange={change('code')} />
      <TextField
        name="name"
        label={t('setup.organisation.name')}
        autoComplete="name"
        value={founder.name}
        onChange={change('name')}
        maxLength={120}
        isRequired
      />
      <TextField
        name="email"
        type="email"
        label={t('setup.organisation.email')}
        autoComplete="username"
        value={founder.email}
        onChange={change('email')}
        maxLength={200}
        isRequired
      />
      <TextField
        name="password"
        type="password"
        label={t('setup.organisation.password')}
        hint={t('people.invitation.passwordHint', { min: String(PASSWORD_MIN) })}
        autoComplete="new-password"
        value={founder.password}
        onChange={change('password')}
        minLength={PASSWORD_MIN}
        maxLength={200}
        isRequired
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={setUp.pending}>
          {t('setup.organisation.action')}
        </Button>
      </FormActions>
    </Form>
  )
}
