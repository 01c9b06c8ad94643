import { type ReactElement, useState } from 'react'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { useMutate } from '../useMutate.ts'
import { WordingFields } from './WordingFields.tsx'

interface StartRoundProps {
  meetingId: string
  itemId: string
  itemNumber: number
  /** What the wording starts as: the item's draft decision. */
  draft: Texts
  languages: readonly Locale[]
}

/** Starts a consent round on an item, with the wording consent is asked to. */
export function StartRound(props: StartRoundProps): ReactElement {
  const { meetingId, itemNumber } = props
  const t = useTranslation('consent')
  return (
    <Dialog title={t('startAsk', { number: String(itemNumber) })} trigger={<Button>{t('start')}</Button>}>
      {(shut) => <StartForm key={meetingId} {...props} onDone={shut} />}
    </Dialog>
  )
}

function StartForm({
  meetingId,
  itemId,
  draft,
  languages,
  onDone,
}: StartRoundProps & { onDone: () => void }): ReactElement {
  const t = useTranslation('consent')
  const ui = useTranslation('ui')
  const [texts, setTexts] = useState(draft)
  const start = useMutate(
    (wording: Texts, intent) =>
      api.meetings[':meetingId'].consent.$post({ param: { meetingId }, json: { itemId, texts: wording } }, intent),
    { refresh: [keys.meetings.consent(meetingId)] },
  )
  return (
    <Form problem={start.problem} onSubmit={() => void start.send(texts).then((done) => done && onDone())}>
      <p>{t('startMeans')}</p>
      <WordingFields texts={texts} languages={languages} onTexts={setTexts} />
      <FormActions>
        <Button variant="primary" type="submit" isPending={start.pending}>
          {t('start')}
        </Button>
        <Button onPress={onDone}>{ui('cancel')}</Button>
      </FormActions>
    </Form>
  )
}
