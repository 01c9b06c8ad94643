import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { settles, type Vote } from '../../shared/votes/vote.ts'

/** How far an item has come; `ahead` is still to come, `rejected` had a vote that adopted nothing. */
export type ItemStatus = 'ahead' | 'current' | 'voteOpen' | 'decided' | 'rejected' | 'treated'

/** What has happened to an item so far: an open vote says more than being current, a decision more than being treated. */
export function itemStatus(
  item: Pick<AgendaItem, 'id'>,
  items: readonly Pick<AgendaItem, 'id'>[],
  { state, currentItemId }: Pick<Meeting, 'state' | 'currentItemId'>,
  votes: readonly Pick<Vote, 'itemId' | 'state' | 'outcome'>[],
): ItemStatus {
  const own = votes.filter((vote) => vote.itemId === item.id)
  if (own.some((vote) => vote.state === 'open')) return 'voteOpen'
  if (item.id === currentItemId) return 'current'
  if (own.some((vote) => settles(vote.outcome))) return 'decided'
  if (own.some((vote) => vote.outcome === 'notAdopted')) return 'rejected'
  const place = (id: string | null) => items.findIndex((other) => other.id === id)
  const passed = state === 'closed' || (state === 'open' && place(item.id) < place(currentItemId))
  return passed ? 'treated' : 'ahead'
}
