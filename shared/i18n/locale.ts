/** The three languages of every screen, refusal and register text. */
export const locales = ['en', 'fr', 'nl'] as const
export type Locale = (typeof locales)[number]

/** A text with at most one version per language; a missing one is shown in another language, tagged. */
export type Texts = Partial<Record<Locale, string>>

/** Where all times are shown unless a person says otherwise. */
export const DISPLAY_ZONE = 'Europe/Brussels'

/** Whether a value names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The text in the wanted language, else in the first of fr, nl, en that has one; undefined when none has. */
export function textIn(texts: Texts, wanted: Locale): { text: string; locale: Locale } | undefined {
  for (const locale of [wanted, 'fr', 'nl', 'en'] as const) {
    const text = texts[locale]
    if (text !== undefined && text.trim() !== '') return { text, locale }
  }
  return undefined
}
