import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactElement, useRef, useState } from 'react'
import { type DemonstrationAccount, DEMONSTRATION_PASSWORD } from '../../shared/demonstration.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx'
import { sessionQuery } from './queries.ts'
import styles from './SignInPage.module.css'
import { useEnter } from './useEnter.ts'

const route = getRouteApi('/sign-in')

/** Sign-in by e-mail and password; on a demonstration instance somebody to be can be chosen from a list. */
export function SignInPage(): ReactElement {
  const t = useTranslation('people')
  const app = useTranslation('app')
  const { back = paths.desk } = route.useSearch()
  const { demonstration } = useSuspenseQuery(sessionQuery).data
  const enter = useEnter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const passwordBox = useRef<HTMLInputElement>(null)
  const signIn = useMutate((json: { email: string; password: string }, intent) => api.session.$post({ json }, intent))

  async function submit(): Promise<void> {
    if (await signIn.send({ email: email.trim(), password })) await enter(back)
  }

  function fill(account: DemonstrationAccount): void {
    setEmail(account.email)
    setPassword(DEMONSTRATION_PASSWORD)
    passwordBox.current?.focus()
    announce(t('demonstration.filled', { name: account.name }))
  }

  return (
    <Page title={t('signIn.title')} lead={app('tagline')} width={demonstration ? 'wide' : 'read'}>
      <div className={styles.sides}>
        <div>
          <Form problem={signIn.problem} onSubmit={() => void submit()} label={t('signIn.title')}>
            <TextField
              name="email"
              type="email"
              label={t('signIn.email')}
              autoComplete="username"
              value={email}
              onChange={setEmail}
              isRequired
            />
            <TextField
              name="password"
              type="password"
              label={t('signIn.password')}
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
              inputRef={passwordBox}
              isRequired
            />
            <FormActions>
              <Button type="submit" variant="primary" isPending={signIn.pending}>
                {t('signIn.action')}
              </Button>
            </FormActions>
          </Form>
          <p className={styles.aside}>{t('signIn.noAccount')}</p>
        </div>
        {demonstration && <DemonstrationAccounts onChoose={fill} />}
      </div>
    </Page>
  )
}
