import type { Migration } from 'kysely'
import * as people from './0001_people.ts'
import * as groups from './0002_groups.ts'
import * as documents from './0003_documents.ts'
import * as meetings from './0004_meetings.ts'
import * as votes from './0005_votes.ts'
import * as decisions from './0006_decisions.ts'

/** Every migration by its file name, in order; a test compares the list with the folder. */
export const migrations: Record<string, Migration> = {
  '0001_people': people,
  '0002_groups': groups,
  '0003_documents': documents,
  '0004_meetings': meetings,
  '0005_votes': votes,
  '0006_decisions': decisions,
}
