import { useCallback } from 'react'
import type { AttendanceStatus, PresenceMode } from '../../shared/meetings/attendance.ts'
import type { AttendanceChange } from '../../shared/meetings/checkAttendance.ts'
import type { Problem } from '../api.ts'
import { api } from '../api.ts'
import { keys } from '../queryKeys.ts'
import { useMutate } from '../useMutate.ts'

interface Attendance {
  record: (
    seatId: string,
    status: AttendanceStatus,
    mode?: PresenceMode,
    more?: Partial<Pick<AttendanceChange, 'holderSeatId' | 'itemId' | 'alternateId'>>,
  ) => Promise<boolean>
  problem: Problem | null
  pending: boolean
}

/** Records how a seat attends. */
export function useAttendance(meetingId: string): Attendance {
  const { send, problem, pending } = useMutate(
    (change: AttendanceChange, intent) =>
      api.meetings[':meetingId'].attendance.$post({ param: { meetingId }, json: change }, intent),
    { refresh: [keys.meetings.detail(meetingId)] },
  )
  const record: Attendance['record'] = useCallback(
    async (seatId, status, mode = 'room', more = {}) => {
      const done = await send({ seatId, status, mode, holderSeatId: null, itemId: null, ...more })
      return done !== undefined
    },
    [send],
  )
  return { record, problem, pending }
}
