import { createTranslator } from 'use-intl/core'
import type { Messages } from './en.ts'
import { formattingLocale } from './format.ts'
import { DISPLAY_ZONE, type Locale } from './locale.ts'

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** Path of one text, e.g. `votes.result.simple`. */
export type MessageKey = Leaves<Messages>

/** What a text's arguments may be. */
export type Params = Record<string, string | number | Date>
/** Texts of one language by their keys. */
export type Translator = (key: MessageKey, params?: Params) => string

/** The texts of one language, for those who have them at hand; throws when an argument is missing. */
export function translatorFor(locale: Locale, messages: object): Translator {
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
