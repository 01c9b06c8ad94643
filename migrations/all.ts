import type { Migration } from 'kysely'
import * as people from './0001_people.ts'
import * as groups from './0002_groups.ts'
import * as documents from './0003_documents.ts'
import * as meetings from './0004_meetings.ts'
import * as votes from './0005_votes.ts'
import * as decisions from './0006_decisions.ts'
import * as sync from './0007_sync.ts'
import * as countedVotes from './0008_votes.ts'
import * as methods from './0009_methods.ts'
import * as roll from './0010_roll.ts'
import * as proof from './0011_proof.ts'
import * as boards from './0012_boards.ts'
import * as evidence from './0013_evidence.ts'
import * as writing from './0014_writing.ts'
import * as room from './0015_room.ts'
import * as gathering from './0016_gathering.ts'

/** Every migration by its file name, in order; a test compares the list with the folder. */
export const migrations: Record<string, Migration> = {
  '0001_people': people,
  '0002_groups': groups,
  '0003_documents': documents,
  '0004_meetings': meetings,
  '0005_votes': votes,
  '0006_decisions': decisions,
  '0007_sync': sync,
  '0008_votes': countedVotes,
  '0009_methods': methods,
  '0010_roll': roll,
  '0011_proof': proof,
  '0012_boards': boards,
  '0013_evidence': evidence,
  '0014_writing': writing,
  '0015_room': room,
  '0016_gathering': gathering,
}
