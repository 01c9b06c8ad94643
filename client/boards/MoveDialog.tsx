import type { ReactElement } from 'react'
import type { BoardView, Phase } from '../../shared/boards/board.ts'
import { isAtOrAfter } from '../../shared/boards/phases.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { useRunBoard } from './useBoardActs.ts'

interface MoveDialogProps {
  view: BoardView
  /** Where to; null while nothing is asked. */
  to: Phase | null
  onClose: () => void
}

/** Asks before the board moves: who is ready, what becomes visible, what is taken back. */
export function MoveDialog({ view, to, onClose }: MoveDialogProps): ReactElement {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  const { board, ready, counts } = view
  const { move } = useRunBoard(board.id)
  const reveals = to !== null && board.revealedAt === null && isAtOrAfter(to, 'reveal')
  const takesBack =
    to !== null && board.resultsShownAt !== null && isAtOrAfter(board.phase, 'results') && !isAtOrAfter(to, 'results')

  async function go(close: () => void): Promise<void> {
    if (to === null) return
    const moved = await move.send({ from: board.phase, version: board.version, to, confirmed: takesBack })
    if (moved) close()
  }

  return (
    <Dialog
      title={to === null ? '' : t('moveTo', { phase: t(`phase.${to}`) })}
      isOpen={to !== null}
      onOpenChange={() => {
        move.forget()
        onClose()
      }}
      actions={(close) => (
        <>
          <Button variant="bare" onPress={close}>
            {ui('cancel')}
          </Button>
          <Button variant="primary" isPending={move.pending} onPress={() => void go(close)}>
            {to === null ? '' : t('moveNow', { phase: t(`phase.${to}`) })}
          </Button>
        </>
      )}
    >
      {() => (
        <>
          <p>
            <strong>{t('readyCount', { count: String(ready.count), of: String(ready.of) })}</strong>{' '}
            {t('readyIsNumber')}
          </p>
          {to && <p>{t(`phaseLead.${to}`)}</p>}
          {reveals && <Notice tone="warning">{t('revealsNow', { count: counts.unrevealed })}</Notice>}
          {to === 'vote' && <Notice tone="info">{t('voteFixes')}</Notice>}
          {takesBack && <Notice tone="warning">{t('backOverResults')}</Notice>}
          <p className="meta">{t('moveLosesNothing')}</p>
          <ProblemNotice problem={move.problem} />
        </>
      )}
    </Dialog>
  )
}
