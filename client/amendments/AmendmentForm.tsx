import { type ReactElement, useState } from 'react'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import type { Problem } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { WordChanges } from '../ui/WordChanges.tsx'

interface AmendmentFormProps {
  /** The motion's words in force. */
  motion: Texts
  /** What the fields start as. */
  start: Texts
  /** The languages the group decides in. */
  languages: readonly Locale[]
  /** Whether a reason can be said. */
  hasReason: boolean
  verb: string
  problem: Problem | null
  isPending: boolean
  onSend: (words: { texts: Texts; reason: string }) => void
  onCancel: () => void
}

/** The motion as it should read, with the change shown while it is typed. */
export function AmendmentForm(props: AmendmentFormProps): ReactElement {
  const { motion, start, languages, hasReason, verb, problem, isPending, onSend, onCancel } = props
  const t = useTranslation('amendments')
  const ui = useTranslation('ui')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const [texts, setTexts] = useState(start)
  const [reason, setReason] = useState('')
  const asked = languagesInOrder(locale).filter((one) => languages.includes(one) || (motion[one] ?? '').trim() !== '')
  return (
    <Form problem={problem} onSubmit={() => onSend({ texts, reason })}>
      <p>{t('tableMeans')}</p>
      {asked.map((language) => (
        <TextArea
          key={language}
          name={`texts.${language}`}
          label={t('readsIn', { language: inLanguage(language) })}
          lang={language}
          optional={!languages.includes(language)}
          rows={3}
          maxLength={2000}
          value={texts[language] ?? ''}
          onChange={(text) => setTexts({ ...texts, [language]: text })}
        />
      ))}
      <WordChanges before={motion} after={texts} />
      {hasReason && (
        <TextArea name="reason" label={t('reason')} optional value={reason} onChange={setReason} maxLength={2000} />
      )}
      <FormActions>
        <Button variant="primary" type="submit" isPending={isPending}>
          {verb}
        </Button>
        <Button onPress={onCancel}>{ui('cancel')}</Button>
      </FormActions>
    </Form>
  )
}
