import { FolderInput, Merge, SquareParking, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import styles from './GroupBoard.module.css'
import type { BoardShape } from './boardShape.ts'
import { LOOSE, NEW_THEME } from './useGroupingActs.ts'

interface SelectionBarProps {
  count: number
  shape: BoardShape
  nameOf: (zone: string) => string
  mayArrange: boolean
  mayMerge: boolean
  isPending: boolean
  onMove: (zone: string) => void
  onLink: (themeId: string | null) => void
  onOpen: () => void
  onMerge: () => void
  onPark: () => void
  onClear: () => void
}

/** What can be done with the cards one has taken up; within reach of the thumb. */
export function SelectionBar(props: SelectionBarProps): ReactElement {
  const { count, shape, nameOf, mayArrange, mayMerge, isPending } = props
  const t = useTranslation('boards')
  const themes = shape.columns.map(({ theme }) => theme)
  return (
    <section className={styles.bar} aria-label={t('selection')}>
      <p className={styles.taken}>{t('selected', { count })}</p>
      {mayArrange && (
        <Menu
          label={t('moveCardsTo')}
          trigger={
            <Button variant="primary" icon={FolderInput}>
              {t('moveToMenu')}
            </Button>
          }
        >
          {themes.map((theme) => (
            <MenuItem key={theme.id} onAction={() => props.onMove(theme.id)}>
              {nameOf(theme.id)}
            </MenuItem>
          ))}
          <MenuItem onAction={() => props.onMove(NEW_THEME)}>{t('newTheme')}</MenuItem>
          <MenuItem onAction={() => props.onMove(LOOSE)}>{t('loose')}</MenuItem>
        </Menu>
      )}
      {count === 1 && <Button onPress={props.onOpen}>{t('open')}</Button>}
      {count === 1 && mayArrange && themes.length > 1 && (
        <Menu label={t('alsoIn')} trigger={<Button>{t('alsoIn')}</Button>}>
          {themes.map((theme) => (
            <MenuItem key={theme.id} onAction={() => props.onLink(theme.id)}>
              {nameOf(theme.id)}
            </MenuItem>
          ))}
          <MenuItem onAction={() => props.onLink(null)}>{t('nowhereElse')}</MenuItem>
        </Menu>
      )}
      {count > 1 && mayMerge && (
        <Button icon={Merge} onPress={props.onMerge}>
          {t('merge')}
        </Button>
      )}
      {mayMerge && (
        <Button icon={SquareParking} isPending={isPending} onPress={props.onPark}>
          {t('park')}
        </Button>
      )}
      <Button variant="bare" icon={X} onPress={props.onClear}>
        {t('letGo')}
      </Button>
    </section>
  )
}
