import { isLocale, type Locale } from '../../shared/i18n/locale.ts'

const KEY = 'releve.language'

/** The language to start in before anyone has signed in: the last one used here, else the browser's, else French. */
export function deviceLocale(): Locale {
  const remembered = localStorage.getItem(KEY)
  if (isLocale(remembered)) return remembered
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'fr'
}

/** Remembers the language for the next visit on this device. */
export function rememberLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale)
}
