import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'use-intl'
import type { Messages } from '../../shared/i18n/en.ts'
import { formattingLocale } from '../../shared/i18n/format.ts'
import { DISPLAY_ZONE, type Locale } from '../../shared/i18n/locale.ts'
import { rememberLocale } from './deviceLocale.ts'
import { type LoadedLanguage, loadLanguage } from './loadLanguage.ts'

interface LanguageChoice {
  locale: Locale
  setLocale: (locale: Locale) => Promise<void>
}

const LanguageContext = createContext<LanguageChoice | null>(null)

/** Gives everything inside one language, and lets it change at once, without a reload and without losing input. */
export function LanguageProvider({ initial, children }: { initial: LoadedLanguage; children: ReactNode }) {
  const [language, setLanguage] = useState(initial)
  const wanted = useRef(initial.locale)
  const { locale, messages } = language

  const setLocale = useCallback(async (next: Locale) => {
    wanted.current = next
    const loaded = await loadLanguage(next)
    if (wanted.current !== next) return
    rememberLocale(next)
    setLanguage(loaded)
  }, [])

  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  const choice = useMemo(() => ({ locale, setLocale }), [locale, setLocale])
  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={formattingLocale[locale]}>
        <IntlProvider locale={formattingLocale[locale]} messages={messages as Messages} timeZone={DISPLAY_ZONE}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LanguageContext>
  )
}

function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('useLocale outside LanguageProvider')
  return choice
}

/** The language of the screen. */
export function useLocale(): Locale {
  return useLanguage().locale
}

/** Changes the language of the screen at once. Storing it with the person is the caller's to do. */
export function useSetLocale(): LanguageChoice['setLocale'] {
  return useLanguage().setLocale
}
