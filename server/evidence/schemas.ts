import { z } from 'zod'
import { evidenceKinds, evidenceLimits, transferabilities } from '../../shared/evidence/evidence.ts'
import { isPartialDate } from '../../shared/evidence/partialDate.ts'
import { locales } from '../../shared/i18n/locale.ts'

const text = (max: number) => z.string().trim().max(max)

/** What a request may say of an item; `checkEvidence` then judges how its parts fit together. */
export const evidenceDraft = z.object({
  kind: z.enum(evidenceKinds),
  title: text(evidenceLimits.title).min(1),
  lang: z.enum(locales),
  finding: text(evidenceLimits.finding),
  source: text(evidenceLimits.source).min(1),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
  date: z.string().refine(isPartialDate),
  territory: text(evidenceLimits.territory),
  transferable: z.enum(transferabilities).nullable(),
  conditions: text(evidenceLimits.conditions),
})
