import type { ReactElement } from 'react'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import type { RollLine } from '../../shared/meetings/attendance.ts'
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
}

/** How one seat attends, and all it could be changed to; a proxy only to those who may hold it. */
export function AttendanceMenu({ line, roll, rules, record }: AttendanceMenuProps): ReactElement {
  const t = useTranslation('roll')
  const words = useAttendanceWords()
  const { seatId, organisation } = line
  const holders = line.voting
    ? roll.filter(
        (holder) =>
          checkAttendance(roll, { seatId, status: 'represented', mode: 'room', holderSeatId: holder.seatId }, rules) ===
          null,
      )
    : []
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
      <MenuItem onAction={() => void record(seatId, 'excused')}>{t('status.excused')}</MenuItem>
      <MenuItem onAction={() => void record(seatId, 'absent')}>{t('status.absent')}</MenuItem>
      {holders.length > 0 && (
        <MenuSection title={t('giveProxy')}>
          {holders.map((holder) => (
            <MenuItem
              key={holder.seatId}
              id={holder.seatId}
              onAction={() => void record(seatId, 'represented', 'room', holder.seatId)}
            >
              {t('proxyTo', { organisation: holder.organisation })}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  )
}
