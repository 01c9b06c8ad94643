import { useQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { meetingQuery } from '../meetings/queries.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './SmallGroups.module.css'
import { useOwnSeatIds } from './useOwnSeatIds.ts'

/** The groups of four or five that talk before all do: who sits with whom, one's own group first. */
export function SmallGroups({ view }: { view: BoardView }): ReactElement | null {
  const t = useTranslation('boards')
  const { board, may } = view
  const ownSeatIds = useOwnSeatIds()
  const roll = useQuery(meetingQuery(board.meetingId)).data?.roll ?? []
  const form = useMutate(
    (_: void, intent) =>
      api.boards[':boardId']['small-groups'].$post(
        { param: { boardId: board.id }, json: { version: board.version } },
        intent,
      ),
    { refresh: [keys.boards.one(board.id)] },
  )
  const mayForm = may.run && board.phase !== 'frozen'
  if (board.smallGroups.length === 0 && !mayForm) return null
  const lines = new Map(roll.map((line) => [line.seatId, line]))
  const sits = (seatId: string) => lines.get(seatId)?.alternate?.id ?? seatId
  const nameOf = (seatId: string) => {
    const line = lines.get(seatId)
    return line?.alternate?.name ?? line?.personName ?? line?.organisation ?? seatId
  }
  const own = board.smallGroups.findIndex((group) => group.some((seatId) => ownSeatIds.includes(sits(seatId))))
  return (
    <section className={styles.groups} aria-label={t('smallGroups')}>
      {board.smallGroups.length > 0 && (
        <ol className={styles.list}>
          {board.smallGroups.map((group, place) => (
            <li key={group.join()} className={styles.group} data-own={place === own || undefined}>
              <strong>
                {t('smallGroup', { place: String(place + 1) })}
                {place === own && ` – ${t('yourGroup')}`}
              </strong>
              <ul className={styles.people}>
                {group.map((seatId) => (
                  <li key={seatId}>{nameOf(seatId)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {mayForm && (
        <Button small icon={Users} isPending={form.pending} onPress={() => void form.send()}>
          {t(board.smallGroups.length > 0 ? 'formGroupsAgain' : 'formGroups')}
        </Button>
      )}
      <ProblemNotice problem={form.problem} />
    </section>
  )
}
