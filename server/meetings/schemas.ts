import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'

const title = z.string().trim().max(200)

/** An id of a row, an agenda item or a document, as requests name it. */
export const id = z.string().regex(ID_PATTERN)

/** A reason that goes into the minutes. */
export const reason = z.string().trim().min(1).max(2000)

/** A moment in a year that meetings are held in; later centuries would not even sort as text. */
const instant = z.iso.datetime({ offset: true }).refine((text) => {
  const year = new Date(text).getUTCFullYear()
  return year >= 2000 && year < 2100
})

/** What people say about a meeting: a title in some language, times, and where to be. */
export const meetingDetails = z.object({
  title: z
    .object({ en: title.optional(), fr: title.optional(), nl: title.optional() })
    .refine((texts) => Object.values(texts).some((text) => text !== '')),
  startsAt: instant,
  endsAt: instant,
  place: z.string().trim().max(200),
  link: z.string().trim().max(2000).refine(isWebAddressOrEmpty),
})

/** Links are offered to click on: nothing but a web address is let in. */
function isWebAddressOrEmpty(link: string): boolean {
  return link === '' || (/^https?:\/\//i.test(link) && URL.canParse(link))
}
