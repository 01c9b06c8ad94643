import { Send } from 'lucide-react'
import { type ReactElement, useEffect, useState } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { checkText, tidyText } from '../../shared/boards/card.ts'
import { allows } from '../../shared/boards/phases.ts'
import { newId } from '../documents/newId.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { usePerson } from '../people/usePerson.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AuthorPromise } from './AuthorPromise.tsx'
import { CardFields } from './CardFields.tsx'
import { keepDraft, readDraft, type CardDraft } from './cardOutbox.ts'
import { OwnCard } from './OwnCard.tsx'
import { useCardOutbox } from './useCardOutbox.ts'
import { WaitingCards } from './WaitingCards.tsx'
import styles from './WriteCards.module.css'

/** Where one writes cards in silence, and finds one's own; nobody else's are here. */
export function WriteCards({
  view,
  startsWriting,
}: {
  view: BoardView
  /** The caret goes to the first card at once. */
  startsWriting: boolean
}): ReactElement {
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
      {mayWrite && left > 0 && <NewCard key={board.id} onHand={outbox.hand} {...{ view, left, startsWriting }} />}
      {mayWrite && left === 0 && <Notice tone="info">{t('noneLeft', { count: board.settings.cardsEach })}</Notice>}
      {!may.contribute && <Notice tone="info">{t('onlyReads')}</Notice>}
      <WaitingCards outbox={outbox} waiting={waiting} />
      <p className={styles.counts} data-cards={counts.cards}>
        {t('cardCount', { cards: counts.cards, writers: counts.writers })}
      </p>
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
  startsWriting,
  onHand,
}: {
  view: BoardView
  left: number
  startsWriting: boolean
  onHand: ReturnType<typeof useCardOutbox>['hand']
}): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const personId = usePerson()?.id ?? ''
  const [draft, setDraft] = useState<CardDraft>(
    () =>
      readDraft(localStorage, personId, view.board.id) ?? {
        text: '',
        lang: locale,
        kind: 'need',
        organisationType: null,
      },
  )
  const asksType = view.board.settings.anonymity === 'organisationType'
  const refusal = checkText(tidyText(draft.text))
  const isMissingType = asksType && draft.organisationType === null

  useEffect(() => {
    if (startsWriting) goToWords()
  }, [startsWriting])

  function write(next: CardDraft): void {
    setDraft(next)
    keepDraft(localStorage, personId, view.board.id, next)
  }

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
    write({ ...draft, text: '' })
    announce(t('handedIn'))
    goToWords()
  }

  return (
    <Form problem={null} onSubmit={submit} label={t('writeCard')}>
      <AuthorPromise view={view} />
      <CardFields draft={draft} onChange={write} asksType={asksType} />
      <FormActions>
        <Button type="submit" variant="primary" icon={Send} isDisabled={refusal !== null || isMissingType}>
          {t('handIn')}
        </Button>
        <span className="meta">{t('cardsLeft', { count: left })}</span>
      </FormActions>
    </Form>
  )
}

/** Puts the caret where the words of a card go. */
function goToWords(): void {
  document.querySelector<HTMLElement>('textarea[name="text"]')?.focus()
}
