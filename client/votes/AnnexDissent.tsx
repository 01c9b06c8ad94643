import { type ReactElement, useState } from 'react'
import { type Locale, locales } from '../../shared/i18n/locale.ts'
import { DISSENT_MAX } from '../../shared/votes/dissent.ts'
import type { Paper, Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'
import { touchedKeys } from './touchedKeys.ts'

/** A few sentences on why one voted against, in one's own language; they stay as they were given. */
export function AnnexDissent({ vote, paper }: { vote: Vote; paper: Paper }): ReactElement {
  const t = useTranslation('votes.dissent')
  const ui = useTranslation('ui')
  const app = useTranslation('app')
  const own = useLocale()
  const [text, setText] = useState('')
  const [language, setLanguage] = useState<Locale>(own)
  const annex = useMutate(
    (json: { seatId: string; language: Locale; text: string }, intent) =>
      api.votes[':voteId'].dissents.$post({ param: { voteId: vote.id }, json }, intent),
    { refresh: touchedKeys(vote) },
  )
  return (
    <Dialog
      title={t('ask', { organisation: paper.organisation })}
      trigger={<Button small>{vote.papers.length > 1 ? `${t('annex')} – ${paper.organisation}` : t('annex')}</Button>}
      onOpenChange={annex.forget}
    >
      {(shut) => (
        <Form
          problem={annex.problem}
          onSubmit={() => void annex.send({ seatId: paper.seatId, language, text }).then((done) => done && shut())}
        >
          <p>{t('means')}</p>
          <Select
            label={t('language')}
            name="language"
            value={language}
            onChange={setLanguage}
            options={locales.map((id) => ({ id, label: app(`languageName.${id}`) }))}
          />
          <TextArea
            label={t('text')}
            name="text"
            value={text}
            onChange={setText}
            isRequired
            maxLength={DISSENT_MAX}
            lang={language}
          />
          <FormActions>
            <Button variant="primary" type="submit" isPending={annex.pending}>
              {t('annex')}
            </Button>
            <Button onPress={shut}>{ui('cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
