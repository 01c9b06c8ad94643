import type { Locale } from '../i18n/locale.ts'

export interface Person {
  id: string
  email: string
  /** How the person is shown to others. */
  name: string
  locale: Locale
  administrator: boolean
  /** False until the person has accepted an invitation and chosen a password. */
  active: boolean
}

export const PASSWORD_MIN = 10
