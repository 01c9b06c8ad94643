import { use } from 'react'
import { type Locale, locales } from '../../shared/i18n/locale.ts'
import { type MessageKey, type Params, type Translator, translatorFor } from '../../shared/i18n/translator.ts'
import { loadLanguage } from './loadLanguage.ts'

/** A text in any language, for screens that speak several at once. */
export type Translate = (locale: Locale, key: MessageKey, params?: Params) => string

let loaded: Promise<Translate> | undefined

/** The texts of all three languages; suspends while those that the person does not read are being fetched. */
export function useEveryLanguage(): Translate {
  loaded ??= loadAll()
  return use(loaded)
}

async function loadAll(): Promise<Translate> {
  try {
    const entries = await Promise.all(
      locales.map(async (locale): Promise<[Locale, Translator]> => {
        const { messages } = await loadLanguage(locale)
        return [locale, translatorFor(locale, messages)]
      }),
    )
    const translators = Object.fromEntries(entries) as Record<Locale, Translator>
    return (locale, key, params) => translators[locale](key, params)
  } catch (error) {
    // A connection that was lost comes back: the next screen asks again.
    loaded = undefined
    throw error
  }
}
