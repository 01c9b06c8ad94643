import { Send } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { checkText, tidyText } from '../../shared/boards/card.ts'
import { allows } from '../../shared/boards/phases.ts'
import { newId } from '../documents/newId.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AuthorPromise } from './AuthorPromise.tsx'
import { type CardDraft, CardFields } from './CardFields.tsx'
import { OwnCard } from './OwnCard.tsx'
import { useCardOutbox } from './useCardOutbox.ts'
import { WaitingCards } from './WaitingCards.tsx'
import styles from './WriteCards.module.css'

/** Where one writes cards in silence, and finds one's own; nobody else's are here. */
export function WriteCards({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { board, cards, counts, may } = view
  const outbox = useCardOutbox(board.id)
  // A card whose answer was lost on the way is here already; it is not shown twice.
  const known = new Set(cards.map((card) => card.id))
  const waiting = outbox.waiting.filter(({ cardId }) => !known.has(cardId))
  const own = cards.filter((card) => card.mine)
  const left = Math.max(0, view.cardsLeft - waiting.length)
  const mayWrite = may.contribute && allows(board.phase, 'write')
  return (
    <div className={styles.write}>
      <p className={styles.counts} data-cards={counts.cards}>
        {t('cardCount', { cards: counts.cards, writers: counts.writers })}
      </p>
      {mayWrite && left > 0 && <NewCard key={board.id} view={view} left={left} onHand={outbox.hand} />}
      {mayWrite && left === 0 && <Notice tone="info">{t('noneLeft', { count: board.settings.cardsEach })}</Notice>}
      {!may.contribute && <Notice tone="info">{t('onlyReads')}</Notice>}
      <WaitingCards outbox={outbox} waiting={waiting} />
      {(own.length > 0 || may.contribute) && (
        <section aria-label={t('ownCards')} className={styles.own}>
          <h2 className={styles.heading}>{t('ownCards')}</h2>
          {own.length === 0 && <p className="meta">{t('noOwnCards')}</p>}
          <ul className={styles.list}>
            {own.map((card) => (
              <OwnCard key={card.id} boardId={board.id} card={card} mayChange={allows(board.phase, 'change')} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function NewCard({
  view,
  left,
  onHand,
}: {
  view: BoardView
  left: number
  onHand: ReturnType<typeof useCardOutbox>['hand']
}): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const [draft, setDraft] = useState<CardDraft>({ text: '', lang: locale, kind: 'need', organisationType: null })
  const asksType = view.board.settings.anonymity === 'organisationType'
  const refusal = checkText(tidyText(draft.text))
  const isMissingType = asksType && draft.organisationType === null

  function submit(): void {
    if (refusal || isMissingType) return
    const { text, lang, kind, organisationType } = draft
    onHand({
      cardId: newId(),
      text: tidyText(text),
      lang,
      kind,
      ...(asksType && organisationType !== null ? { organisationType } : {}),
    })
    setDraft({ ...draft, text: '' })
    announce(t('handedIn'))
    document.querySelector<HTMLElement>('[name="text"]')?.focus()
  }

  return (
    <Form problem={null} onSubmit={submit} label={t('writeCard')}>
      <AuthorPromise view={view} />
      <CardFields draft={draft} onChange={setDraft} asksType={asksType} />
      <FormActions>
        <Button type="submit" variant="primary" icon={Send} isDisabled={refusal !== null || isMissingType}>
          {t('handIn')}
        </Button>
        <span className="meta">{t('cardsLeft', { count: left })}</span>
      </FormActions>
    </Form>
  )
}
