import type { AttendanceStatus, Presence, PresenceMode } from './attendance.ts'

/** The times a seat was there, told from everything that was said of it, in the order it was said (M11). */
export function presencesOf(
  said: readonly { status: AttendanceStatus; mode: PresenceMode; alternate: string | null; at: string }[],
): Presence[] {
  const presences: Presence[] = []
  for (const { status, mode, alternate, at } of said) {
    const last = presences.at(-1)
    const lasts = last?.to === null ? last : undefined
    if (status === 'present' && lasts?.mode === mode && lasts.alternate === alternate) continue
    if (lasts) lasts.to = at
    if (status === 'present') presences.push({ from: at, to: null, mode, alternate })
  }
  return presences
}
