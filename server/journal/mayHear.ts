import { may, type Viewer } from '../../shared/groups/rights.ts'
import type { JournalEntry, JournalKind } from '../../shared/journal.ts'

/** What happens to a group's register, which its committee reads too. */
const registerKinds: readonly JournalKind[] = [
  'decisions.decisionPromoted',
  'decisions.decisionVoided',
  'decisions.answerReceived',
]

/**
 * Whether somebody's open screens are told of an entry: what concerns no group is everybody's, what concerns them
 * is theirs, other people's comings and goings are for administrators, the rest follows the rights they hold now. `reportsTo` is the committee of the entry's group.
 */
export function mayHear(viewer: Viewer, entry: JournalEntry, reportsTo: string | null): boolean {
  if ('personId' in entry && entry.personId === viewer.personId) return true
  if (entry.groupId === null) return viewer.administrator || !entry.kind.startsWith('people.')
  if ('formerPersonId' in entry && entry.formerPersonId === viewer.personId) return true
  if (entry.kind.startsWith('groups.')) return may(viewer, 'group.see', entry.groupId)
  if (may(viewer, 'group.read', entry.groupId)) return true
  return registerKinds.includes(entry.kind) && may(viewer, 'register.read', entry.groupId, reportsTo)
}
