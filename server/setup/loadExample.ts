import { writeInstance } from '../database/instance.ts'
import { append } from '../journal/append.ts'
import { holdCommitteeSession } from './example/committeeSession.ts'
import { fillShelf } from './example/evidenceShelf.ts'
import { planNextSessions } from './example/nextSessions.ts'
import { addPeople } from './example/people.ts'
import { createStage, type ExampleParts } from './example/stage.ts'
import { holdWorkingSession } from './example/workingSession.ts'

/**
 * Loads the worked example into an empty instance through the use cases everybody else goes through: meeting no. 6
 * of the working group, its four decisions, two notes, and the committee's session that answers them.
 */
export async function loadExample(parts: ExampleParts): Promise<void> {
  const stage = createStage(parts)
  const people = await addPeople(stage)
  await fillShelf(stage, people)
  const decisions = await holdWorkingSession(stage, people)
  await holdCommitteeSession(stage, people, [...decisions.values()])
  await planNextSessions(stage, people)
  await stage.byServer(async (tx) => {
    await writeInstance(tx.db, 'demonstration', 'yes')
    append(tx, { kind: 'setup.exampleLoaded', groupId: null })
  })
  await stage.settled()
}
