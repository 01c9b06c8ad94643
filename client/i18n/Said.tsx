import { Fragment, type ReactElement } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'

interface SaidProps {
  languages: readonly Locale[]
  /** The words in one language: `(locale) => translate(locale, 'votes.title')`. */
  of: (locale: Locale) => string
}

/** Short words in several languages beside each other, for screens that a whole room reads; what reads the same is said once. */
export function Said({ languages, of }: SaidProps): ReactElement {
  const said = new Map<string, Locale>()
  for (const locale of languages) {
    const words = of(locale)
    if (!said.has(words)) said.set(words, locale)
  }
  return (
    <>
      {[...said].map(([words, locale], place) => (
        <Fragment key={locale}>
          {place > 0 && ' · '}
          <span lang={locale}>{words}</span>
        </Fragment>
      ))}
    </>
  )
}
