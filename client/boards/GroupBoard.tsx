import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { allows } from '../../shared/boards/phases.ts'
import type { Connection } from '../documents/connection.ts'
import { useStanding } from '../documents/useSaved.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { CardDetails } from './CardDetails.tsx'
import { ParkedCards } from './CardWall.tsx'
import styles from './GroupBoard.module.css'
import { GroupCard } from './GroupCard.tsx'
import { LikelyDuplicates } from './LikelyDuplicates.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { ThemeHead } from './ThemeHead.tsx'
import type { BoardShape, StandingCard } from './boardShape.ts'
import { linkCard } from './editArrangement.ts'
import { moveFocus } from './moveFocus.ts'
import { useCardActs } from './useBoardActs.ts'
import { useDragCards } from './useDragCards.ts'
import { focusCard, LOOSE, NEW_THEME, useGroupingActs } from './useGroupingActs.ts'
import { useHeldCards, useHolding } from './useHeldCards.ts'

interface GroupBoardProps {
  view: BoardView
  connection: Connection | undefined
  shape: BoardShape
  /** Whether themes are named in all three languages now. */
  inAll: boolean
}

/** The table on which cards are grouped together: by drag, by keys, and by taking cards up and saying where to. */
export function GroupBoard({ view, connection, shape, inAll }: GroupBoardProps): ReactElement {
  const t = useTranslation('boards')
  const { board, may } = view
  const takesPart = may.contribute || may.run
  const { mayWrite } = useStanding(connection)
  const mayArrange = takesPart && mayWrite && allows(board.phase, 'arrange')
  const mayMerge = takesPart && allows(board.phase, 'merge')
  const acts = useGroupingActs(connection?.doc, shape)
  const { park } = useCardActs(board.id)
  const held = useHeldCards(connection)
  const hold = useHolding(connection)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [openId, setOpenId] = useState<string | null>(null)
  const [merging, setMerging] = useState<readonly StandingCard[]>([])
  const taken = shape.standing.filter(({ card }) => selected.has(card.id))
  const takenIds = taken.map(({ card }) => card.id)
  const open = shape.standing.find(({ card }) => card.id === openId)

  const toggle = useCallback(
    (cardId: string) =>
      setSelected(
        (before) => new Set(before.has(cardId) ? [...before].filter((id) => id !== cardId) : [...before, cardId]),
      ),
    [],
  )
  const clear = () => setSelected(new Set())
  const heldKey = takenIds.join(' ')
  useEffect(() => hold(heldKey === '' ? [] : heldKey.split(' ')), [hold, heldKey])

  const root = useRef<HTMLDivElement>(null)
  const drag = useDragCards({
    idsOf: (cardId) => (selected.has(cardId) ? takenIds : [cardId]),
    onHold: (ids) => hold(ids.length > 0 ? ids : takenIds),
    onDrop: (ids, { zone, before }) => {
      acts.move(ids, zone, before)
      clear()
    },
  })

  const step = useRef(acts.step)
  useEffect(() => {
    step.current = mayArrange ? acts.step : () => false
  })
  // The same for as long as the table stands, so that no card is drawn again for it.
  const press = useCallback((cardId: string, event: KeyboardEvent) => {
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    if (!event.altKey) moveFocus(root.current, cardId, event.key)
    else if (step.current(cardId, event.key)) focusCard(cardId)
  }, [])
  const hands = { onToggle: toggle, onKey: press, onTake: mayArrange ? drag : undefined }

  const cards = (list: readonly StandingCard[]) =>
    list.map((standing) => (
      <GroupCard
        key={standing.card.id}
        standing={standing}
        isSelected={selected.has(standing.card.id)}
        holder={held.get(standing.card.id)}
        {...hands}
      />
    ))

  return (
    <div ref={root} className={styles.table}>
      {mayArrange && (
        <p className="meta">
          {t('howToGroup')} <span className={styles.byHand}>{t('byHand')}</span>
        </p>
      )}
      {mayMerge && <LikelyDuplicates standing={shape.standing} onMerge={setMerging} />}
      <section className={styles.loose} aria-label={t('loose')} data-zone={LOOSE}>
        <h2 className={styles.heading}>{t('looseCount', { count: shape.loose.length })}</h2>
        <ul className={styles.spread}>{cards(shape.loose)}</ul>
      </section>
      <div className={styles.columns}>
        {connection &&
          shape.columns.map((column) => (
            <section
              key={column.theme.id}
              className={styles.column}
              aria-label={acts.nameOf(column.theme.id)}
              data-zone={column.theme.id}
            >
              <ThemeHead
                {...{ connection, column, mayArrange, inAll }}
                onMove={(by) => acts.moveTheme(column.theme.id, by)}
                onDissolve={() => acts.dissolve(column.theme.id)}
              />
              <ul className={styles.list}>
                {cards(column.cards)}
                {column.linked.map((standing) => (
                  <GroupCard
                    key={standing.card.id}
                    standing={standing}
                    isSelected={selected.has(standing.card.id)}
                    holder={undefined}
                    isLink
                    {...hands}
                  />
                ))}
              </ul>
            </section>
          ))}
        {mayArrange && (
          <section className={styles.fresh} aria-label={t('newTheme')} data-zone={NEW_THEME}>
            <p>{t('dropForNew')}</p>
            <Button small onPress={() => acts.move(takenIds, NEW_THEME)} isDisabled={takenIds.length === 0}>
              {t('newThemeOf', { count: takenIds.length })}
            </Button>
          </section>
        )}
      </div>
      {mayArrange && shape.removed.length > 0 && (
        <div className={styles.verbs}>
          {shape.removed.map((theme) => (
            <Button key={theme.id} small variant="bare" onPress={() => acts.putBack(theme.id)}>
              {t('putBack', { theme: Object.values(theme.name)[0] ?? t('unnamed') })}
            </Button>
          ))}
        </div>
      )}
      <ParkedCards view={view} shape={shape} />
      <ProblemNotice problem={park.problem} />
      {taken.length > 0 && (
        <SelectionBar
          count={taken.length}
          {...{ shape, mayArrange, mayMerge }}
          nameOf={acts.nameOf}
          isPending={park.pending}
          onMove={(zone) => {
            acts.move(takenIds, zone)
            clear()
            focusCard(takenIds[0])
          }}
          onLink={(themeId) => {
            const [first] = takenIds
            if (connection && first !== undefined) linkCard(connection.doc, first, themeId)
            clear()
            focusCard(first)
          }}
          onOpen={() => setOpenId(takenIds[0] ?? null)}
          onMerge={() => setMerging(taken)}
          onPark={() => void parkAll()}
          onClear={() => {
            clear()
            focusCard(takenIds[0])
          }}
        />
      )}
      <MergeDialog
        key={merging.map(({ card }) => card.id).join(' ')}
        boardId={board.id}
        cards={merging}
        onClose={(done) => {
          setMerging([])
          if (done) clear()
        }}
      />
      <Dialog title={t('card')} isOpen={open !== undefined} onOpenChange={() => setOpenId(null)}>
        {() => open && <CardDetails boardId={board.id} phase={board.phase} standing={open} mayAct={takesPart} />}
      </Dialog>
    </div>
  )

  async function parkAll(): Promise<void> {
    let count = 0
    for (const cardId of takenIds) if (await park.send(cardId)) count++
    if (count > 0) announce(t('parkedNow', { count }))
    if (count === takenIds.length) clear()
  }
}
