import { defaultRules } from '../../shared/groups/rulesSheet.ts'
import type { GroupKind } from '../../shared/groups/group.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findGroup, insertGroup, insertRules, listGroups } from './store.ts'

/** Creates a group with the default rules of its kind; only a committee can be reported to. */
export async function createGroup(
  tx: Tx,
  input: { code: string; kind: GroupKind; name: Texts; reportsTo: string | null },
): Promise<string> {
  if ((await listGroups(tx.db)).some((group) => group.code === input.code))
    throw refuse('groups.codeTaken', { field: 'code' })
  if (input.reportsTo !== null) {
    const committee = await findGroup(tx.db, input.reportsTo)
    if (committee?.kind !== 'steering' || input.kind === 'steering')
      throw refuse('input.invalid', { field: 'reportsTo' })
  }
  const id = tx.newId()
  await insertGroup(tx.db, { ...input, id }, tx.now)
  await insertRules(tx.db, {
    groupId: id,
    version: 1,
    rules: defaultRules[input.kind],
    adoptedAt: tx.now,
    adoptedBy: tx.actorId,
  })
  append(tx, { kind: 'groups.groupCreated', groupId: id })
  return id
}
