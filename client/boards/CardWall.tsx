import { type ReactElement, useState } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { allows } from '../../shared/boards/phases.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { CardDetails } from './CardDetails.tsx'
import { CardFace } from './CardFace.tsx'
import styles from './CardWall.module.css'
import type { BoardShape } from './boardShape.ts'
import { useCardActs } from './useBoardActs.ts'
import { WriteCards } from './WriteCards.tsx'

/** All shown cards, to be read and clarified; a forgotten one can still be written. */
export function CardWall({ view, shape }: { view: BoardView; shape: BoardShape }): ReactElement {
  const t = useTranslation('boards')
  const { board, may } = view
  const [openId, setOpenId] = useState<string | null>(null)
  const open = shape.standing.find(({ card }) => card.id === openId)
  return (
    <>
      {shape.standing.length === 0 && <EmptyState>{t('noCards')}</EmptyState>}
      <ul className={styles.wall}>
        {shape.standing.map(({ card, merged }) => (
          <li key={card.id}>
            <button type="button" className={styles.card} data-card={card.id} onClick={() => setOpenId(card.id)}>
              <CardFace card={card} merged={merged.length} />
            </button>
          </li>
        ))}
      </ul>
      <ParkedCards view={view} shape={shape} />
      {may.contribute && allows(board.phase, 'write') && (
        <Disclosure title={t('writeLate')} level={2}>
          <WriteCards view={view} startsWriting={false} />
        </Disclosure>
      )}
      <Dialog title={t('card')} isOpen={open !== undefined} onOpenChange={() => setOpenId(null)}>
        {() =>
          open && (
            <CardDetails boardId={board.id} phase={board.phase} standing={open} mayAct={may.contribute || may.run} />
          )
        }
      </Dialog>
    </>
  )
}

/** Cards that were set aside, and the way back; nothing while there are none. */
export function ParkedCards({ view, shape }: { view: BoardView; shape: BoardShape }): ReactElement | null {
  const t = useTranslation('boards')
  const { board, may } = view
  const { unpark } = useCardActs(board.id)
  if (shape.parked.length === 0) return null
  const mayUnpark = (may.contribute || may.run) && allows(board.phase, 'unmerge')
  return (
    <section className={styles.parked} aria-label={t('parked')}>
      <h2 className={styles.heading}>{t('parkedCount', { count: shape.parked.length })}</h2>
      <ul className={styles.wall}>
        {shape.parked.map(({ card, merged }) => (
          <li key={card.id} className={styles.aside} data-card={card.id}>
            <CardFace card={card} merged={merged.length} />
            {mayUnpark && (
              <Button
                small
                variant="bare"
                isPending={unpark.pending}
                aria-label={t('unparkThis', { card: card.text })}
                onPress={() => void unpark.send(card.id)}
              >
                {t('unpark')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={unpark.problem} />
    </section>
  )
}
