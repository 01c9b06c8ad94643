import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactElement, useEffect, useState } from 'react'
import { PASSWORD_MIN } from '../../shared/people/person.ts'
import { api } from '../api.ts'
import { useSetLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'
import { invitationQuery } from './queries.ts'
import { useEnter } from './useEnter.ts'

/** Shows whom an invitation is for; accepting it sets the password and signs the person in. */
export function InvitationPage({ token }: { token: string }): ReactElement {
  const t = useTranslation('people.invitation')
  const { invited, problem } = useSuspenseQuery(invitationQuery(token)).data
  const setLocale = useSetLocale()
  const locale = invited?.locale

  // Whoever invited has said which language the person reads.
  useEffect(() => {
    if (locale !== undefined) void setLocale(locale)
  }, [locale, setLocale])

  if (!invited)
    return (
      <Page title={t('unusable')} width="read">
        <ProblemNotice
          problem={problem}
          action={
            <LinkButton small href={paths.signIn}>
              {t('toSignIn')}
            </LinkButton>
          }
        />
      </Page>
    )
  return (
    <Page title={t('title')} width="read" lead={t('lead', { name: invited.name })}>
      <Acceptance token={token} email={invited.email} />
    </Page>
  )
}

function Acceptance({ token, email }: { token: string; email: string }): ReactElement {
  const t = useTranslation('people.invitation')
  const enter = useEnter()
  const [password, setPassword] = useState('')
  const accept = useMutate((json: { token: string; password: string }, intent) =>
    api.invitations.accept.$post({ json }, intent),
  )

  async function submit(): Promise<void> {
    if (await accept.send({ token, password })) await enter(paths.desk)
  }

  return (
    <Form problem={accept.problem} onSubmit={() => void submit()} label={t('title')}>
      <TextField type="email" label={t('email')} value={email} autoComplete="username" isReadOnly />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        hint={t('passwordHint', { min: String(PASSWORD_MIN) })}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        minLength={PASSWORD_MIN}
        isRequired
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={accept.pending}>
          {t('accept')}
        </Button>
      </FormActions>
    </Form>
  )
}
