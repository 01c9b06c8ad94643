import { createTranslator } from 'use-intl/core'
import type { Refusal } from '../refusal.ts'
import { en, type Messages } from './en.ts'
import { formattingLocale } from './format.ts'
import { fr } from './fr.ts'
import { DISPLAY_ZONE, type Locale } from './locale.ts'
import { nl } from './nl.ts'
import { refusalParams } from './refusalParams.ts'

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** Path of one text, e.g. `votes.result.simple`. */
export type MessageKey = Leaves<Messages>

type Params = Record<string, string | number | Date>
type Translator = (key: MessageKey, params?: Params) => string

function translatorFor(locale: Locale, messages: object): Translator {
  // The keys are checked where texts are asked for; the library's own types are per literal key and do not carry.
  return createTranslator({
    locale: formattingLocale[locale],
    messages,
    timeZone: DISPLAY_ZONE,
    onError(error) {
      throw error
    },
  }) as Translator
}

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
