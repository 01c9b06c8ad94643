import { Gavel } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { BoardView, Recommendation } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { AttachedEvidence, type Cited } from './AttachedEvidence.tsx'
import styles from './Synthesis.module.css'

interface RecommendThemeProps {
  view: BoardView
  themeId: string
  /** The theme by its name, for those who listen. */
  name: string
}

/** What is recommended from a theme, with its evidence; and the way to write a decision block into the minutes of the board's item. */
export function RecommendTheme({ view, themeId, name }: RecommendThemeProps): ReactElement | null {
  const t = useTranslation('boards')
  const { board, may, recommendations } = view
  const refresh = { refresh: [keys.boards.one(board.id)] }
  const recommend = useMutate(
    (json: { themeId: string; itemId: string }, intent) =>
      api.boards[':boardId'].recommendations.$post({ param: { boardId: board.id }, json }, intent),
    refresh,
  )
  const made = recommendations.filter((one) => one.themeId === themeId)
  async function write(): Promise<void> {
    if (await recommend.send({ themeId, itemId: board.itemId })) announce(t('recommended'))
  }
  if (made.length === 0 && !may.run) return null
  return (
    <div className={styles.outcome}>
      <div className={styles.verbs}>
        {made.length > 0 && <span data-recommended={made.length}>{t('recommendedHere', { count: made.length })}</span>}
        {may.run && (
          <Button
            small
            icon={Gavel}
            isPending={recommend.pending}
            aria-label={t('recommendThis', { theme: name })}
            onPress={() => void write()}
          >
            {t('recommend')}
          </Button>
        )}
        <Link href={paths.meeting(board.meetingId, board.itemId)}>{t('toMinutes')}</Link>
      </div>
      <ProblemNotice problem={recommend.problem} />
      {made.map((one) => (
        <RecommendationEvidence key={one.blockId} boardId={board.id} made={one} mayCite={may.run || may.contribute} />
      ))}
    </div>
  )
}

interface RecommendationEvidenceProps {
  boardId: string
  made: Recommendation
  mayCite: boolean
}

/** What speaks for and against what is recommended; it stands in the trail of the decision. */
function RecommendationEvidence({ boardId, made, mayCite }: RecommendationEvidenceProps): ReactElement {
  const t = useTranslation('boards')
  const { blockId, evidence } = made
  const cite = useMutate(
    (cited: Cited, intent) =>
      api.boards[':boardId'].recommendations.evidence.$post(
        { param: { boardId }, json: { blockId, ...cited } },
        intent,
      ),
    { refresh: [keys.boards.one(boardId)] },
  )
  return <AttachedEvidence asks={t('relationToWhat')} {...{ evidence, mayCite, cite }} />
}
