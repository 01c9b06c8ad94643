import { useTranslation } from '../i18n/useTranslation.ts'
import { Menu, MenuButton, MenuItem, MenuSection } from '../ui/Menu.tsx'
import styles from './GroupSwitch.module.css'

/** A group one can go to. */
export interface GroupPlace {
  id: string
  name: string
  href: string
}

/** Which group one is in, and the way to one's others. */
export function GroupSwitch({ current, groups }: { current: GroupPlace | null; groups: readonly GroupPlace[] }) {
  const t = useTranslation('app')
  return (
    <Menu
      label={t('groupSwitch')}
      trigger={
        <MenuButton className={styles.button}>
          <span className={styles.name}>{current?.name ?? t('nav.groups')}</span>
        </MenuButton>
      }
    >
      <MenuSection title={t('groupSwitch')}>
        {groups.map(({ id, name, href }) => (
          <MenuItem key={id} id={id} href={href}>
            {name}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}
