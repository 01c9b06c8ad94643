/** How long a link to a meeting's wall is open, in hours: a day of meeting, with the evening before. */
export const SCREEN_LINK_HOURS = 24

/** A link by which a screen shows the wall of one meeting without anybody signed in at it. */
export interface ScreenLink {
  id: string
  createdAt: string
  expiresAt: string
  revokedAt: string | null
}

/** Whether a link still shows the wall at a moment (M21). */
export function isLinkOpen(
  { expiresAt, revokedAt }: Pick<ScreenLink, 'expiresAt' | 'revokedAt'>,
  now: string,
): boolean {
  return revokedAt === null && now < expiresAt
}
