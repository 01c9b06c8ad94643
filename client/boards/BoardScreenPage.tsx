import { useSuspenseQuery } from '@tanstack/react-query'
import { Maximize } from 'lucide-react'
import { type ReactElement, useMemo, useRef } from 'react'
import type { BoardNeed, BoardView, Card } from '../../shared/boards/board.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { useDocument } from '../documents/useDocument.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './BoardScreenPage.module.css'
import { BoardTimer } from './BoardTimer.tsx'
import { type BoardShape, shapeOf } from './boardShape.ts'
import { CardFace } from './CardFace.tsx'
import { Floor } from './Floor.tsx'
import { JoinCode } from './JoinCode.tsx'
import { Matrix } from './Matrix.tsx'
import { boardQuery } from './queries.ts'
import { byDots } from './rank.ts'
import { Results } from './Results.tsx'
import { useArrangement } from './useArrangement.ts'

/** A board on the wall: its question, where it is, the time, counts, and what has been shown to all. Never anybody’s own. */
export function BoardScreenPage({ boardId }: { boardId: string }): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const { data, dataUpdatedAt } = useSuspenseQuery(boardQuery(boardId))
  // Whoever opened the wall is a person with cards and dots of their own: they are taken out before anything is drawn.
  const view = useMemo(() => withoutOwn(data), [data])
  const { board } = view
  const connection = useDocument(board.documentId)
  const arrangement = useArrangement(connection?.doc)
  const shape = useMemo(() => shapeOf(view.cards, arrangement), [view.cards, arrangement])
  const wall = useRef<HTMLDivElement>(null)
  const title = textIn(board.question, locale)?.text ?? t('title')
  const [, ...others] = textsInOrder(board.question, locale)
  return (
    <Page title={t('roomScreen')} heading={<span className="for-ears">{t('roomScreen')}</span>} width="full">
      <div ref={wall} className={styles.wall} data-phase={board.phase}>
        <h2 className={styles.question}>{title}</h2>
        <p className={styles.others}>
          {others.map(({ locale: lang, text }) => (
            <span key={lang} lang={lang}>
              {text}
            </span>
          ))}
        </p>
        <div className={styles.now}>
          <p className={styles.phase}>{t(`phase.${board.phase}`)}</p>
          <BoardTimer timer={board.timer} now={view.now} heardAt={dataUpdatedAt} size="wall" />
          <p className={styles.lead}>{t(`phaseLead.${board.phase}`)}</p>
        </div>
        {view.talk && <Floor talk={view.talk} now={view.now} heardAt={dataUpdatedAt} size="wall" />}
        <WallTask view={view} shape={shape} />
      </div>
      <footer className={styles.foot}>
        <LinkButton variant="bare" href={paths.board(boardId)}>
          {t('toBoard')}
        </LinkButton>
        <Button icon={Maximize} onPress={() => void wall.current?.requestFullscreen().catch(() => undefined)}>
          {t('fullScreen')}
        </Button>
      </footer>
    </Page>
  )
}

function WallTask({ view, shape }: { view: BoardView; shape: BoardShape }): ReactElement | null {
  const t = useTranslation('boards')
  const { board, counts, ready, voted } = view
  const readiness = (
    <p className={styles.figure}>{t('readyCount', { count: String(ready.count), of: String(ready.of) })}</p>
  )
  switch (board.phase) {
    case 'setup':
      return view.joinCode === null ? null : <JoinCode code={view.joinCode} size="wall" />
    case 'collect':
      return (
        <div className={styles.beside}>
          <div>
            <p className={styles.large}>{t('cardCount', { cards: counts.cards, writers: counts.writers })}</p>
            {readiness}
          </div>
          {view.joinCode !== null && <JoinCode code={view.joinCode} size="wall" />}
        </div>
      )
    case 'vote':
      return (
        <>
          <p className={styles.large}>{t('votedCount', { voted: String(voted), of: String(ready.of) })}</p>
          <p className={styles.figure}>{t('hiddenDots')}</p>
        </>
      )
    case 'results':
      return <Results view={view} />
    case 'place':
      return view.ratings ? <Matrix view={view} /> : readiness
    case 'reveal':
    case 'clarify':
    case 'group':
    case 'name':
    case 'discuss':
    case 'synthesise':
    case 'frozen':
      return <WallThemes view={view} shape={shape} />
  }
}

function WallThemes({ view, shape }: { view: BoardView; shape: BoardShape }): ReactElement {
  const t = useTranslation('boards')
  const needs = new Map(view.needs.filter(({ number }) => number !== null).map((need) => [need.cardId, need]))
  const columns = [
    ...byDots(shape.columns, view.results).map(({ theme, cards }) => ({ id: theme.id, name: theme.name, cards })),
    { id: 'loose', name: null, cards: shape.loose },
  ]
  return (
    <div className={styles.columns}>
      {columns
        .filter(({ cards, name }) => cards.length > 0 || name !== null)
        .map(({ id, name, cards }) => (
          <section key={id} className={styles.column}>
            {(name !== null || shape.columns.length > 0) && (
              <h3>{name === null ? t('loose') : <TextIn texts={name} fallback={t('unnamed')} />}</h3>
            )}
            <ul className={styles.cards}>
              {cards.map(({ card, merged }) => (
                <li key={card.id} className={styles.card} data-card={card.id}>
                  <WallCard card={card} merged={merged.length} need={needs.get(card.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

/** A card as it was written; once it is a need with a number, that need. */
function WallCard({ card, merged, need }: { card: Card; merged: number; need: BoardNeed | undefined }): ReactElement {
  if (need?.number === null || need === undefined) return <CardFace card={card} merged={merged} />
  return (
    <>
      <Plate number={need.number} copyable={false} />
      <p className="frozen">
        <TextIn texts={need.texts} fallback={need.number} />
      </p>
    </>
  )
}

/** What is on a wall belongs to everybody: no private card, no dots, marks or readiness of whoever opened it. */
function withoutOwn(view: BoardView): BoardView {
  return {
    ...view,
    cards: view.cards.filter((card) => card.state.is !== 'private').map((card) => ({ ...card, mine: false })),
    myDots: {},
    myRatings: [],
    ready: { ...view.ready, mine: false },
  }
}
