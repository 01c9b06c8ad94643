import { type ReactElement, useState } from 'react'
import { accounts, DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '../../shared/demonstration.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import styles from './DemonstrationAccounts.module.css'

const FIRST = 10

/** Whom one may be on a demonstration instance, those with most to do first. */
export function DemonstrationAccounts({
  onChoose,
}: {
  onChoose: (account: DemonstrationAccount) => void
}): ReactElement {
  const t = useTranslation('people')
  const [all, setAll] = useState(false)
  return (
    <section aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts" className={styles.title}>
        {t('demonstration.title')}
      </h2>
      <p className={styles.lead}>{t('demonstration.lead', { password: DEMONSTRATION_PASSWORD })}</p>
      <ul className={styles.accounts}>
        {(all ? accounts : accounts.slice(0, FIRST)).map((account) => (
          <li key={account.email}>
            <button type="button" className={styles.account} onClick={() => onChoose(account)}>
              <span className={styles.name}>{account.name}</span>
              <Roles account={account} />
            </button>
          </li>
        ))}
      </ul>
      {!all && (
        <Button variant="bare" onPress={() => setAll(true)}>
          {t('demonstration.all', { count: String(accounts.length) })}
        </Button>
      )}
    </section>
  )
}

function Roles({ account }: { account: DemonstrationAccount }): ReactElement {
  const t = useTranslation()
  const roles = account.seats.map(({ group, role }) =>
    [t(`groups.role.${role}`), t(`groups.kindShort.${group === 'SC' ? 'steering' : 'working'}`)].join(', '),
  )
  return <span className={styles.roles}>{account.administrator ? t('people.administrator') : roles.join(' · ')}</span>
}
