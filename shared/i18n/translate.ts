import type { Refusal } from '../refusal.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Locale } from './locale.ts'
import { nl } from './nl.ts'
import { refusalParams } from './refusalParams.ts'
import { translatorFor, type MessageKey, type Params, type Translator } from './translator.ts'

const translators: Record<Locale, Translator> = {
  en: translatorFor('en', en),
  fr: translatorFor('fr', fr),
  nl: translatorFor('nl', nl),
}

/** The text under a key in one language, with its figures and names filled in. Throws when an argument is missing. */
export function translate(locale: Locale, key: MessageKey, params?: Params): string {
  return translators[locale](key, params)
}

/** The sentence for a refusal: what happened, what is kept, what to do now. Never throws for want of a figure. */
export function refusalSentence(locale: Locale, refusal: Refusal): string {
  return translate(locale, `refusals.${refusal.code}`, refusalParams(refusal))
}
