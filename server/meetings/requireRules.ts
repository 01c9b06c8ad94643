import type { Kysely } from 'kysely'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import type { Tables } from '../database/tables.ts'
import { findRules } from '../groups/store.ts'

/** The rules sheet in force; every group has one from its first day, so a missing one is a fault of the store. */
export async function requireRules(db: Kysely<Tables>, groupId: string): Promise<RulesSheet> {
  const sheet = await findRules(db, groupId)
  if (!sheet) throw new Error(`group ${groupId} has no rules sheet`)
  return sheet.rules
}
