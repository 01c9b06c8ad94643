import type { DecisionKind } from '../../shared/decisions/decision.ts'
import { locales, type Texts } from '../../shared/i18n/locale.ts'

// The verbs decisions are worded with in Brussels: décide / recommande / prend acte, beslist / beveelt aan / neemt akte.
const recommends =
  /\brecommends?\b|\brecommand(e|ent|ons)\b|\bbeve(elt|len)\b[^.;]{0,600}\baan\b|\bbeve(elt|len) aan\b/i
const takesNote = /\btakes? note\b|\bpren(d|nent|ons) acte\b|\bneemt (akte|kennis)\b|\bnemen (akte|kennis)\b/i

/** What a wording seems to do, as a first choice for the person who enters it in the register. */
export function suggestKind(texts: Texts): DecisionKind {
  const wording = locales.map((locale) => texts[locale] ?? '').join('\n')
  if (takesNote.test(wording)) return 'note'
  return recommends.test(wording) ? 'recommendation' : 'decision'
}
