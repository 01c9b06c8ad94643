import type { ReactElement } from 'react'
import { locales, type Locale, type Texts } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

export interface TextsFieldsProps {
  /** What a refusal calls the text; each field is `name.fr`, `name.nl`, `name.en`. */
  name: string
  /** The label of one language's field, e.g. “Name in French”. */
  labelFor: (language: string) => string
  value: Texts
  onChange: (texts: Texts) => void
  /** Said at the first field while no language has a text. */
  missing: string
  maxLength?: number
  /** Whether each may be of several lines. */
  multiline?: boolean
}

/** One short text in up to three languages, the screen's language first; at least one must be filled. */
export function TextsFields({
  name,
  labelFor,
  value,
  onChange,
  missing,
  maxLength = 200,
  multiline = false,
}: TextsFieldsProps): ReactElement {
  const t = useTranslation('app.inLanguage')
  const own = useLocale()
  const order: Locale[] = [own, ...locales.filter((locale) => locale !== own)]
  const Field = multiline ? TextArea : TextField
  const empty = Object.keys(filledTexts(value)).length === 0
  return (
    <>
      {order.map((locale, place) => (
        <Field
          key={locale}
          name={`${name}.${locale}`}
          label={labelFor(t(locale))}
          value={value[locale] ?? ''}
          onChange={(text) => onChange({ ...value, [locale]: text })}
          validate={() => (place === 0 && empty ? missing : null)}
          maxLength={maxLength}
          optional={place > 0}
        />
      ))}
    </>
  )
}

/** The languages that have a text, without the blanks around it. */
export function filledTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([locale, text]) => [locale, text.trim()])
      .filter(([, text]) => text !== ''),
  )
}
