import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './ItemBoards.module.css'
import { meetingBoardsQuery } from './queries.ts'

const NewBoard = lazyPart(async () => (await import('./NewBoard.tsx')).NewBoard, null)

interface ItemBoardsProps {
  meetingId: string
  groupId: string
  itemId: string
  mayRun: boolean
}

/** The boards of an agenda item, each one press away, and the way to set one up. */
export function ItemBoards({ meetingId, groupId, itemId, mayRun }: ItemBoardsProps): ReactElement | null {
  const t = useTranslation('boards')
  const boards = (useQuery(meetingBoardsQuery(meetingId)).data?.boards ?? []).filter((board) => board.itemId === itemId)
  if (boards.length === 0 && !mayRun) return null
  return (
    <section className={styles.boards} aria-label={t('title')}>
      {boards.map((board) => (
        <p key={board.id} className={styles.board}>
          <Link href={paths.board(board.id)} className={styles.link}>
            <TextIn texts={board.question} fallback={t('title')} />
          </Link>
          <StateTag tone={board.phase === 'frozen' ? 'ended' : board.phase === 'setup' ? 'rest' : 'now'}>
            {t(`phase.${board.phase}`)}
          </StateTag>
        </p>
      ))}
      {mayRun && <NewBoard {...{ meetingId, groupId, itemId }} />}
    </section>
  )
}
