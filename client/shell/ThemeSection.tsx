import { useTranslation } from '../i18n/useTranslation.ts'
import { MenuItem, MenuSection } from '../ui/Menu.tsx'
import { type Theme, themes, useTheme } from '../ui/theme.ts'

/** Part of a menu: light, dark, or as the device. Kept on this device. */
export function ThemeSection() {
  const t = useTranslation('app')
  const [theme, setTheme] = useTheme()
  return (
    <MenuSection<Theme> title={t('theme.label')} selected={theme} onSelect={setTheme}>
      {themes.map((each) => (
        <MenuItem key={each} id={each}>
          {t(`theme.${each}`)}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
