import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { useEnter } from '../people/useEnter.ts'
import { paths } from '../paths.ts'
import { announce } from '../ui/announce.ts'
import { Page } from '../ui/Page.tsx'
import { ExampleForm } from './ExampleForm.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import styles from './WelcomePage.module.css'

/** The first page of an empty installation: set up an organisation, or look around in the worked example. */
export function WelcomePage(): ReactElement {
  const t = useTranslation('setup')
  const enter = useEnter()

  async function showAccounts(): Promise<void> {
    await enter(paths.signIn)
    announce(t('example.loaded'))
  }

  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles.offers}>
        <Offer title={t('organisation.title')} lead={t('organisation.lead')}>
          <OrganisationForm onDone={() => enter(paths.desk)} />
        </Offer>
        <Offer title={t('example.title')} lead={t('example.lead')}>
          <ExampleForm onDone={showAccounts} />
        </Offer>
      </div>
    </Page>
  )
}

function Offer({ title, lead, children }: { title: string; lead: string; children: ReactNode }): ReactElement {
  return (
    <section className={styles.offer}>
      <h2>{title}</h2>
      <p className={styles.lead}>{lead}</p>
      {children}
    </section>
  )
}
