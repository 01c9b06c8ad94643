import type { Locale, Texts } from './locale.ts'

/** The languages a text has words in, the wanted one first, then French, Dutch, English. */
export function textsInOrder(texts: Texts, wanted: Locale): { locale: Locale; text: string }[] {
  return languagesInOrder(wanted).flatMap((locale) => {
    const text = texts[locale] ?? ''
    return text.trim() === '' ? [] : [{ locale, text }]
  })
}

/** All languages, the wanted one first, then French, Dutch, English. */
export function languagesInOrder(wanted: Locale): Locale[] {
  return [...new Set<Locale>([wanted, 'fr', 'nl', 'en'])]
}
