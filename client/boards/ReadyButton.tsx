import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BoardView, Phase } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './BoardPage.module.css'

/** How many are ready, and the way to say that one is; who is ready is nobody's to know. */
export function ReadyButton({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { id, phase } = view.board
  const tell = useMutate(
    (json: { phase: Phase; ready: boolean }, intent) =>
      api.boards[':boardId'].ready.$post({ param: { boardId: id }, json }, intent),
    { refresh: [keys.boards.one(id)] },
  )
  const { mine, count, of } = view.ready
  return (
    <div className={styles.ready}>
      <span data-ready={count}>{t('readyCount', { count: String(count), of: String(of) })}</span>
      {view.may.contribute && (
        <Button
          small
          {...(mine ? { icon: Check } : {})}
          aria-pressed={mine}
          isPending={tell.pending}
          onPress={() => void tell.send({ phase, ready: !mine })}
        >
          {t(mine ? 'notReady' : 'iAmReady')}
        </Button>
      )}
      <ProblemNotice problem={tell.problem} />
    </div>
  )
}
