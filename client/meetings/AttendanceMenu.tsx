import type { ReactElement } from 'react'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import { presenceModes, type RollLine } from '../../shared/meetings/attendance.ts'
import { checkAttendance } from '../../shared/meetings/checkAttendance.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Menu, MenuButton, MenuItem, MenuSection } from '../ui/Menu.tsx'
import styles from './RollList.module.css'
import { useAttendanceWords } from './useAttendanceWords.ts'
import type { useAttendance } from './useAttendance.ts'

interface AttendanceMenuProps {
  line: RollLine
  roll: readonly RollLine[]
  rules: RulesSheet
  record: ReturnType<typeof useAttendance>['record']
  /** The item in sight: a proxy can be for it alone. */
  item: { id: string; number: number } | undefined
}

/** How one seat attends, and all it could be changed to; a proxy only to those who may hold it. */
export function AttendanceMenu({ line, roll, rules, record, item }: AttendanceMenuProps): ReactElement {
  const t = useTranslation('roll')
  const words = useAttendanceWords()
  const { seatId, organisation } = line
  // It is whoever is there that goes.
  const who = { alternateId: line.alternate?.id ?? null }
  const standIns = line.alternates.filter(({ id }) => mayStandIn(line, roll, rules, id))
  const isThere = line.status === 'present' || line.status === 'out'
  const holders = (itemId: string | null) => proxyHolders(line, roll, rules, itemId)
  const scopes = [{ itemId: null, title: t('giveProxy') }, ...(item ? [proxyFor(item)] : [])]

  function proxyFor({ id, number }: { id: string; number: number }) {
    return { itemId: id, title: t('giveProxyFor', { number: String(number) }) }
  }
  const trigger = (
    <MenuButton
      small
      className={line.recorded ? styles.choice : `${styles.choice} ${styles.unmarked}`}
      aria-label={t('attendanceOf', { organisation, status: words(line) })}
      data-seat={seatId}
    >
      {words(line)}
    </MenuButton>
  )
  return (
    <Menu label={t('attendanceOf', { organisation, status: words(line) })} placement="bottom end" trigger={trigger}>
      <MenuItem onAction={() => void record(seatId, 'present', 'room')}>{t('mode.room')}</MenuItem>
      <MenuItem onAction={() => void record(seatId, 'present', 'remote')}>{t('mode.remote')}</MenuItem>
      {isThere && <MenuItem onAction={() => void record(seatId, 'out', line.mode, who)}>{t('status.out')}</MenuItem>}
      {isThere && <MenuItem onAction={() => void record(seatId, 'left', line.mode, who)}>{t('status.left')}</MenuItem>}
      {!isThere && <MenuItem onAction={() => void record(seatId, 'announced')}>{t('status.announced')}</MenuItem>}
      <MenuItem onAction={() => void record(seatId, 'excused')}>{t('status.excused')}</MenuItem>
      <MenuItem onAction={() => void record(seatId, 'absent')}>{t('status.absent')}</MenuItem>
      {standIns.length > 0 && (
        <MenuSection title={t('alternateInPlace')}>
          {standIns.flatMap(({ id, name }) =>
            presenceModes.map((mode) => (
              <MenuItem
                key={`${id} ${mode}`}
                id={`${id} ${mode}`}
                onAction={() => void record(seatId, 'present', mode, { alternateId: id })}
              >
                {`${name} · ${t(`mode.${mode}`)}`}
              </MenuItem>
            )),
          )}
        </MenuSection>
      )}
      {scopes.map(({ itemId, title }) =>
        holders(itemId).length === 0 ? null : (
          <MenuSection key={itemId} title={title}>
            {holders(itemId).map((holder) => (
              <MenuItem
                key={holder.seatId}
                id={`${itemId ?? 'all'} ${holder.seatId}`}
                onAction={() => void record(seatId, 'represented', 'room', { holderSeatId: holder.seatId, itemId })}
              >
                {t('proxyTo', { organisation: holder.organisation })}
              </MenuItem>
            ))}
          </MenuSection>
        ),
      )}
    </Menu>
  )
}

/** Whether an alternate may take the seat's place just now. */
function mayStandIn({ seatId }: RollLine, roll: readonly RollLine[], rules: RulesSheet, alternateId: string): boolean {
  const asked = { seatId, status: 'present', mode: 'room', holderSeatId: null, itemId: null, alternateId } as const
  return checkAttendance(roll, asked, rules) === null
}

/** Who may hold the seat's proxy, by the rules and how they attend. */
function proxyHolders(
  { seatId, voting }: RollLine,
  roll: readonly RollLine[],
  rules: RulesSheet,
  itemId: string | null,
): RollLine[] {
  if (!voting) return []
  const asked = { seatId, status: 'represented', mode: 'room', itemId } as const
  return roll.filter((holder) => checkAttendance(roll, { ...asked, holderSeatId: holder.seatId }, rules) === null)
}
