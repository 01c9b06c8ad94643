import { type ReactElement, useState } from 'react'
import { type Locale, locales } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'
import type { MadeInvitation } from './InvitationLink.tsx'

interface Invited {
  name: string
  email: string
  locale: Locale
}

/** Asks whom to invite and makes their link. */
export function InviteForm({ onMade }: { onMade: (made: MadeInvitation) => void }): ReactElement {
  const t = useTranslation('people.invite')
  const languages = useTranslation('app.languageName')
  const [invited, setInvited] = useState<Invited>({ name: '', email: '', locale: useLocale() })
  const invite = useMutate((json: Invited, intent) => api.people.invitations.$post({ json }, intent), {
    refresh: [keys.people],
  })

  async function submit(): Promise<void> {
    const made = await invite.send({ ...invited, email: invited.email.trim() })
    if (made) onMade({ name: invited.name, path: made.path, expiresAt: made.expiresAt })
  }

  return (
    <Form problem={invite.problem} onSubmit={() => void submit()} label={t('title')}>
      <p className="meta">{t('lead')}</p>
      <TextField
        name="name"
        label={t('name')}
        value={invited.name}
        onChange={(name) => setInvited({ ...invited, name })}
        maxLength={120}
        isRequired
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        value={invited.email}
        onChange={(email) => setInvited({ ...invited, email })}
        maxLength={200}
        autoComplete="off"
        isRequired
      />
      <RadioGroup
        label={t('language')}
        options={locales.map((id) => ({ id, label: languages(id) }))}
        value={invited.locale}
        onChange={(locale) => setInvited({ ...invited, locale })}
        inline
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={invite.pending}>
          {t('action')}
        </Button>
      </FormActions>
    </Form>
  )
}
