import { CloudOff } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useProblemSentence } from '../useProblemSentence.ts'
import type { WaitingCard } from './cardOutbox.ts'
import type { CardOutbox } from './useCardOutbox.ts'
import styles from './WriteCards.module.css'

/** Cards that were handed in here and that the server does not have yet, each with the word that it is not sent. */
export function WaitingCards({
  outbox,
  waiting,
}: {
  outbox: CardOutbox
  waiting: readonly WaitingCard[]
}): ReactElement | null {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  const sentenceOf = useProblemSentence()
  if (waiting.length === 0) return null
  const refused = outbox.problem
  return (
    <section aria-label={t('waiting')} className={styles.waiting}>
      <ul className={styles.list}>
        {waiting.map((card, place) => (
          <li key={card.cardId} className={styles.card} data-waiting={card.cardId}>
            <p lang={card.lang}>{card.text}</p>
            <StateTag tone={outbox.isOffline || refused ? 'bad' : 'ahead'}>
              {t(outbox.isOffline || refused ? 'notSent' : 'sending')}
            </StateTag>
            {place === 0 && refused && (
              <Notice
                tone="refused"
                action={
                  <Button small onPress={() => outbox.takeBack(card.cardId)}>
                    {t('takeBack')}
                  </Button>
                }
              >
                {sentenceOf(refused)}
              </Notice>
            )}
          </li>
        ))}
      </ul>
      {outbox.isOffline && (
        <p className={styles.offline}>
          <CloudOff aria-hidden /> {t(outbox.isKept ? 'keptHere' : 'keptInPage')}
        </p>
      )}
      {(outbox.isOffline || refused) && (
        <Button small onPress={outbox.retry}>
          {ui('retry')}
        </Button>
      )}
    </section>
  )
}
