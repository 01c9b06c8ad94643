import type { Messages } from '../../shared/i18n/en.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Shape } from '../../shared/i18n/messages.ts'

const loaders: Record<Locale, () => Promise<Shape<Messages>>> = {
  en: async () => (await import('../../shared/i18n/en.ts')).en,
  fr: async () => (await import('../../shared/i18n/fr.ts')).fr,
  nl: async () => (await import('../../shared/i18n/nl.ts')).nl,
}

/** A language with its texts, ready to be shown. */
export interface LoadedLanguage {
  locale: Locale
  messages: Shape<Messages>
}

/** Fetches the texts of one language; the others stay on the server until somebody asks for them. */
export async function loadLanguage(locale: Locale): Promise<LoadedLanguage> {
  return { locale, messages: await loaders[locale]() }
}
