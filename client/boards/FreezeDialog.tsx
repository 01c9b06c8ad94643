import { type ReactElement, useState } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { useRunBoard } from './useBoardActs.ts'

/** Freezes a board for good: says what becomes final, and what is parked by it. */
export function FreezeDialog({
  view,
  isOpen,
  onClose,
}: {
  view: BoardView
  isOpen: boolean
  onClose: () => void
}): ReactElement {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  const { board, cards, needs } = view
  const { freeze } = useRunBoard(board.id)
  const [parks, setParks] = useState(false)
  const kept = new Set(needs.map((need) => need.cardId))
  const left = cards.filter((card) => card.state.is === 'shared' && !kept.has(card.id)).length
  return (
    <Dialog
      title={t('freeze')}
      role="alertdialog"
      isOpen={isOpen}
      onOpenChange={() => {
        freeze.forget()
        onClose()
      }}
      actions={(close) => (
        <>
          <Button variant="bare" onPress={close}>
            {ui('cancel')}
          </Button>
          <Button
            variant="danger"
            isDisabled={left > 0 && !parks}
            isPending={freeze.pending}
            onPress={() =>
              void freeze.send({ version: board.version, park: parks }).then((done) => (done ? close() : undefined))
            }
          >
            {t('freezeNow')}
          </Button>
        </>
      )}
    >
      {() => (
        <>
          <p>{t('freezeLead', { count: needs.length })}</p>
          {board.settings.anonymity !== 'named' && <p>{t('freezeForgets')}</p>}
          {left > 0 && (
            <Notice tone="warning">
              <Checkbox isSelected={parks} onChange={setParks}>
                {t('freezeParks', { count: left })}
              </Checkbox>
            </Notice>
          )}
          <ProblemNotice problem={freeze.problem} />
        </>
      )}
    </Dialog>
  )
}
