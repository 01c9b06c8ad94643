import { type Texts, textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { LanguageTag } from './LanguageTag.tsx'

/** A text in the language of the screen; failing that in another one, tagged so that nobody takes it for a translation. */
export function TextIn({ texts, fallback }: { texts: Texts; fallback: string }) {
  const locale = useLocale()
  const found = textIn(texts, locale)
  if (!found) return <>{fallback}</>
  if (found.locale === locale) return <>{found.text}</>
  return (
    <>
      <span lang={found.locale}>{found.text}</span> <LanguageTag locale={found.locale} />
    </>
  )
}
