import { Check, Pencil } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Card } from '../../shared/boards/board.ts'
import { checkText, tidyText } from '../../shared/boards/card.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useMutate } from '../useMutate.ts'
import { CardFace } from './CardFace.tsx'
import { CardFields } from './CardFields.tsx'
import type { CardDraft } from './cardOutbox.ts'
import styles from './WriteCards.module.css'

interface OwnCardProps {
  boardId: string
  card: Card
  mayChange: boolean
}

/** A card of one's own: recorded, and open to its author as long as the phase allows. */
export function OwnCard({ boardId, card, mayChange }: OwnCardProps): ReactElement {
  const t = useTranslation('boards')
  const [isChanging, setChanging] = useState(false)
  return (
    <li className={styles.card} data-card={card.id}>
      {isChanging ? (
        <ChangeCard boardId={boardId} card={card} onDone={() => setChanging(false)} />
      ) : (
        <>
          <CardFace card={card} />
          <div className={styles.foot}>
            <StateTag tone="good">{t(card.state.is === 'private' ? 'recordedUnseen' : 'recorded')}</StateTag>
            {mayChange && (
              <Button small variant="bare" icon={Pencil} onPress={() => setChanging(true)}>
                {t('change')}
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  )
}

/** The form in which an author writes a card anew. */
export function ChangeCard({
  boardId,
  card,
  onDone,
}: Omit<OwnCardProps, 'mayChange'> & { onDone: () => void }): ReactElement {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  const [draft, setDraft] = useState<CardDraft>({
    text: card.text,
    lang: card.lang,
    kind: card.kind,
    organisationType: null,
  })
  const change = useMutate(
    ({ text, lang, kind }: Pick<CardDraft, 'text' | 'lang' | 'kind'>, intent) =>
      api.boards[':boardId'].cards[':cardId'].$post(
        { param: { boardId, cardId: card.id }, json: { text, lang, kind, version: card.version } },
        intent,
      ),
    { refresh: [keys.boards.one(boardId)] },
  )
  const { text, lang, kind } = draft
  return (
    <Form
      problem={change.problem}
      label={t('change')}
      onSubmit={() =>
        void change.send({ text: tidyText(text), lang, kind }).then((done) => (done ? onDone() : undefined))
      }
    >
      <CardFields draft={draft} onChange={setDraft} asksType={false} />
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          icon={Check}
          isDisabled={checkText(tidyText(text)) !== null}
          isPending={change.pending}
        >
          {t('save')}
        </Button>
        <Button variant="bare" onPress={onDone}>
          {ui('cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
