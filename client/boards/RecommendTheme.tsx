import { Gavel } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Board } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './Synthesis.module.css'

interface RecommendThemeProps {
  board: Pick<Board, 'id' | 'meetingId' | 'itemId'>
  themeId: string
  /** The theme by its name, for those who listen. */
  name: string
}

/** Writes a decision block into the minutes of the board's item; the needs of the theme stand in its trail. */
export function RecommendTheme({ board, themeId, name }: RecommendThemeProps): ReactElement {
  const t = useTranslation('boards')
  const recommend = useMutate((json: { themeId: string; itemId: string }, intent) =>
    api.boards[':boardId'].recommendations.$post({ param: { boardId: board.id }, json }, intent),
  )
  async function write(): Promise<void> {
    if (await recommend.send({ themeId, itemId: board.itemId })) announce(t('recommended'))
  }
  return (
    <div className={styles.verbs}>
      <Button
        small
        icon={Gavel}
        isPending={recommend.pending}
        aria-label={t('recommendThis', { theme: name })}
        onPress={() => void write()}
      >
        {t('recommend')}
      </Button>
      <Link href={paths.meeting(board.meetingId, board.itemId)}>{t('toMinutes')}</Link>
      <ProblemNotice problem={recommend.problem} />
    </div>
  )
}
