import { useTranslations } from 'use-intl'
import type { Messages } from '../../shared/i18n/en.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}

/**
 * The texts of one slice in the person's language: `const t = useTranslation('votes')`, then `t('open')` or
 * `t('castCount', { cast, roll })`. Keys and arguments are checked against the English messages.
 */
export const useTranslation = useTranslations
