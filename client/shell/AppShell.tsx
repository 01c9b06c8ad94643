import { Menu as MenuIcon, SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { Locale } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { StatusRegion } from '../ui/StatusRegion.tsx'
import { type Account, AccountMenu } from './AccountMenu.tsx'
import styles from './AppShell.module.css'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ProductMark } from './ProductMark.tsx'
import { ThemeSection } from './ThemeSection.tsx'

/** A place in the main navigation. */
export interface Place {
  href: string
  label: string
  isCurrent: boolean
}

export interface AppShellProps {
  /** Where the product mark leads. */
  home: string
  /** The places of the main navigation; on a phone they are behind one button. */
  places: readonly Place[]
  /** Stands after the product mark: which group one is in. */
  groupSwitch?: ReactNode
  account: Account | null
  onSignOut: () => void
  /** Stores the language with the person; the screen has changed already. */
  onLocaleChange?: (locale: Locale) => void
  /** Whether all this is the worked example. */
  isDemonstration: boolean
  /** Under the header, over everything: a lost connection. */
  notice?: ReactNode
  children: ReactNode
}

const MAIN = 'main'

/** The frame of every page: who and where one is, the languages, the way out; the page is the main landmark. */
export function AppShell(props: AppShellProps) {
  const { home, places, groupSwitch, account, onSignOut, onLocaleChange, isDemonstration, notice, children } = props
  const t = useTranslation('app')
  return (
    <div className={styles.shell}>
      <a href={`#${MAIN}`} className={styles.skip}>
        {t('skipToContent')}
      </a>
      <header className={classes(styles.header, 'on-screen-only')}>
        <ProductMark href={home} />
        {groupSwitch && <div className={styles.group}>{groupSwitch}</div>}
        {places.length > 0 && <Navigation places={places} />}
        <div className={styles.tools}>
          <LanguageSwitch onChange={onLocaleChange} />
          {account ? <AccountMenu account={account} onSignOut={onSignOut} /> : <AppearanceMenu />}
        </div>
      </header>
      {isDemonstration && <DemonstrationBanner />}
      {notice}
      <main id={MAIN} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <StatusRegion />
    </div>
  )
}

/** The frame of a page that a whole room reads: no person, no places, no tools; what was lost is said all the same. */
export function WallShell({
  isDemonstration,
  notice,
  children,
}: Pick<AppShellProps, 'isDemonstration' | 'notice' | 'children'>) {
  return (
    <div className={styles.shell}>
      {isDemonstration && <DemonstrationBanner />}
      {notice}
      <main id={MAIN} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <StatusRegion />
    </div>
  )
}

/** Beside each other where there is room, else behind one button: CSS shows one of the two. */
function Navigation({ places }: { places: readonly Place[] }) {
  const t = useTranslation('app')
  return (
    <nav aria-label={t('mainNavigation')} className={styles.navigation}>
      <ul className={styles.places}>
        {places.map(({ href, label, isCurrent }) => (
          <li key={href}>
            <Link href={href} className={styles.place} {...(isCurrent ? { 'aria-current': 'page' } : {})}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.folded}>
        <Menu label={t('mainNavigation')} trigger={<IconButton icon={MenuIcon} label={t('mainNavigation')} />}>
          {places.map(({ href, label }) => (
            <MenuItem key={href} href={href}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </nav>
  )
}

function AppearanceMenu() {
  const t = useTranslation('app')
  return (
    <Menu
      label={t('theme.label')}
      placement="bottom end"
      trigger={<IconButton icon={SunMoon} label={t('theme.label')} />}
    >
      <ThemeSection />
    </Menu>
  )
}
