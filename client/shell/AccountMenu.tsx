import { LogOut, UserRound } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './AccountMenu.module.css'
import { ThemeSection } from './ThemeSection.tsx'

/** Who is signed in on this screen. */
export interface Account {
  name: string
  /** Person hue, 0 to 11. */
  hue: number
  /** The person's own page; left out while there is none. */
  href?: string
}

export interface AccountMenuProps {
  account: Account
  onSignOut: () => void
}

/** The person, their appearance settings and the way out. */
export function AccountMenu({ account, onSignOut }: AccountMenuProps) {
  const t = useTranslation('app')
  return (
    <Menu
      label={t('account.label', { name: account.name })}
      placement="bottom end"
      trigger={
        <Button className={styles.button} aria-label={t('account.label', { name: account.name })}>
          <PersonMark name={account.name} hue={account.hue} />
        </Button>
      }
    >
      <MenuSection
        title={
          <>
            {t('account.signedInAs')} <strong className={styles.name}>{account.name}</strong>
          </>
        }
      >
        {account.href !== undefined && (
          <MenuItem id="person" icon={UserRound} href={account.href}>
            {t('account.profile')}
          </MenuItem>
        )}
        <MenuItem id="signOut" icon={LogOut} onAction={onSignOut}>
          {t('account.signOut')}
        </MenuItem>
      </MenuSection>
      <ThemeSection />
    </Menu>
  )
}
