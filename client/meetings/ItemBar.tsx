import type { ReactElement, ReactNode } from 'react'
import { type AgendaItem, type ItemType, itemTypes, PLANNED_MINUTES_MAX } from '../../shared/meetings/agenda.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuButton, MenuItem, MenuSection } from '../ui/Menu.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './ItemBar.module.css'
import type { PlannedTime } from './timeRail.ts'

export interface ItemBarProps {
  item: AgendaItem
  number: number | undefined
  time: PlannedTime | undefined
  mayEdit: boolean
  onType: (type: ItemType) => void
  onPlannedMinutes: (minutes: number) => void
  /** What can be done with the item; its state while there is nothing to do. */
  children: ReactNode
}

/** The line above an item's title: its number, what it is for, when it is planned, and what can be done with it. */
export function ItemBar(props: ItemBarProps): ReactElement {
  const { item, number, time, mayEdit, onType, onPlannedMinutes, children } = props
  const t = useTranslation('agenda')
  const format = useFormat()
  return (
    <div className={styles.bar}>
      <p className={styles.facts}>
        <span className={styles.number}>
          {number === undefined ? t('removedItem') : t('itemNumber', { number: String(number) })}
        </span>
        {!mayEdit && <span>{t(`type.${item.type}`)}</span>}
        {mayEdit && <TypeMenu type={item.type} onType={onType} />}
        {time && (
          <span className={styles.when}>
            <time dateTime={time.from}>{format.instant(time.from, 'time')}</time>–
            <time dateTime={time.to}>{format.instant(time.to, 'time')}</time>
          </span>
        )}
        {!mayEdit && <span>{format.duration(item.plannedMinutes)}</span>}
        {mayEdit && <MinutesPopover minutes={item.plannedMinutes} onChange={onPlannedMinutes} />}
      </p>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}

function TypeMenu({ type, onType }: { type: ItemType; onType: (type: ItemType) => void }): ReactElement {
  const t = useTranslation('agenda')
  const trigger = (
    <MenuButton small className={styles.choice} aria-label={`${t('itemType')}: ${t(`type.${type}`)}`}>
      {t(`type.${type}`)}
    </MenuButton>
  )
  return (
    <Menu label={t('itemType')} trigger={trigger}>
      <MenuSection title={t('itemType')} selected={type} onSelect={onType}>
        {itemTypes.map((some) => (
          <MenuItem key={some} id={some}>
            {t(`type.${some}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}

function MinutesPopover({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }): ReactElement {
  const t = useTranslation('agenda')
  const format = useFormat()
  const trigger = (
    <Button
      small
      variant="bare"
      className={styles.choice}
      aria-label={`${t('plannedMinutes')}: ${format.duration(minutes)}`}
    >
      {format.duration(minutes)}
    </Button>
  )
  return (
    <Popover label={t('plannedMinutes')} trigger={trigger}>
      <NumberField
        label={t('plannedMinutes')}
        unit="min"
        minValue={0}
        maxValue={PLANNED_MINUTES_MAX}
        step={5}
        value={minutes}
        onChange={(value) => {
          if (!Number.isNaN(value)) onChange(value)
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the popover was opened for this field alone
        autoFocus
      />
    </Popover>
  )
}
