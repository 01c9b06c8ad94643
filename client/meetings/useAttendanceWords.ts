import type { RollLine } from '../../shared/meetings/attendance.ts'
import { useTranslation } from '../i18n/useTranslation.ts'

/** How a seat attends, in a word or two; says so when nobody has said anything yet. */
export function useAttendanceWords(): (line: Pick<RollLine, 'status' | 'mode' | 'recorded'>) => string {
  const t = useTranslation('roll')
  return ({ status, mode, recorded }) => {
    if (!recorded) return t('notMarked')
    return status === 'present' ? t(`mode.${mode}`) : t(`status.${status}`)
  }
}
