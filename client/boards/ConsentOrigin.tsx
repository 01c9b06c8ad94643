import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { TextIn } from '../ui/TextIn.tsx'
import { meetingBoardsQuery } from './queries.ts'

/** The board whose theme a consent round asks for; nothing for a round that stands by itself. See RULES.md B68. */
export function ConsentOrigin({ meetingId, roundId }: { meetingId: string; roundId: string }): ReactElement | null {
  const t = useTranslation('boards')
  const known = useQuery(meetingBoardsQuery(meetingId)).data
  const origin = known?.consents.find((one) => one.roundId === roundId)
  const board = known?.boards.find(({ id }) => id === origin?.boardId)
  if (!board) return null
  return (
    <p className="meta">
      {t('consent.fromTheme')}{' '}
      <Link href={paths.board(board.id)}>
        <TextIn texts={board.question} fallback={t('title')} />
      </Link>
    </p>
  )
}
