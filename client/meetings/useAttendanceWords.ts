import type { RollLine } from '../../shared/meetings/attendance.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'

/** How a seat attends, in a word or two; says so when nobody has said anything yet. */
export function useAttendanceWords(): (line: Pick<RollLine, 'status' | 'mode' | 'recorded'>) => string {
  const t = useTranslation('roll')
  return ({ status, mode, recorded }) => {
    if (!recorded) return t('notMarked')
    return status === 'present' ? t(`mode.${mode}`) : t(`status.${status}`)
  }
}

/** When a seat was there, as `14:25–16:20`; empty for who came before the opening and has stayed. */
export function useTimesThere(openedAt: string | null): (line: Pick<RollLine, 'presences'>) => string {
  const format = useFormat()
  return ({ presences }) => {
    const [first] = presences
    const stayed = presences.length === 1 && first?.to === null && (openedAt === null || first.from <= openedAt)
    if (stayed) return ''
    return presences
      .map(({ from, to }) => `${format.instant(from, 'time')}–${to === null ? '' : format.instant(to, 'time')}`)
      .join(', ')
  }
}
