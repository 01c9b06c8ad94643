import { locales, type Locale, type Texts } from '../../shared/i18n/locale.ts'

/** One language in which the minutes no longer say what the register says. An empty text means: not there. */
export interface Difference {
  locale: Locale
  register: string
  minutes: string
}

/** Every language whose wording in the minutes is not, to the letter, the one in the register. */
export function compareWording(register: Texts, minutes: Texts): Difference[] {
  return locales
    .map((locale) => ({ locale, register: register[locale] ?? '', minutes: minutes[locale] ?? '' }))
    .filter((texts) => texts.register !== texts.minutes)
}
