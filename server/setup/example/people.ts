import { accounts, DEMONSTRATION_PASSWORD, type DemonstrationGroup } from '../../../shared/demonstration.ts'
import type { RollLine } from '../../../shared/meetings/attendance.ts'
import { addSeat } from '../../groups/changeSeats.ts'
import { createGroup } from '../../groups/createGroup.ts'
import { readRoll } from '../../meetings/readRoll.ts'
import { findMeeting } from '../../meetings/store.ts'
import { hashPassword } from '../../people/passwords.ts'
import { insertPerson } from '../../people/store.ts'
import type { ExampleStage } from './stage.ts'

const FIRST_DAY = '2024-06-03'

/** Everybody of the example, found by the local part of their address. */
export interface ExamplePeople {
  groups: Readonly<Record<DemonstrationGroup, string>>
  /** Id of the person with this address, e.g. `colead.cd`. */
  person: (local: string) => string
}

/** Creates the two groups, the accounts and their seats. */
export async function addPeople(stage: ExampleStage): Promise<ExamplePeople> {
  stage.at(`${FIRST_DAY}T08:00:00Z`)
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  const ids = new Map<string, string>()
  const groups = await stage.byServer(async (tx) => {
    const SC = await createGroup(tx, {
      code: 'SC',
      kind: 'steering',
      name: { en: 'Steering committee', fr: 'Comité de pilotage', nl: 'Stuurgroep' },
      reportsTo: null,
    })
    const INT = await createGroup(tx, {
      code: 'INT',
      kind: 'working',
      name: { en: 'Internationalisation', fr: 'Internationalisation', nl: 'Internationalisering' },
      reportsTo: SC,
    })
    const created = { INT, SC }
    for (const { email, name, administrator, seats } of accounts) {
      const id = tx.newId()
      ids.set(localPart(email), id)
      await insertPerson(tx.db, { id, email, name, administrator, locale: 'fr', passwordHash, createdAt: tx.now })
      for (const { group, ...seat } of seats) {
        await addSeat(tx, { ...seat, groupId: created[group], personId: id, from: FIRST_DAY, to: null })
      }
    }
    return created
  })
  return {
    groups,
    person(local) {
      const id = ids.get(local)
      if (id === undefined) throw new Error(`the example has no account ${local}`)
      return id
    },
  }
}

/** The roll of a meeting by organisation. */
export async function rollByOrganisation(
  stage: ExampleStage,
  meetingId: string,
): Promise<(organisation: string) => RollLine> {
  const meeting = await findMeeting(stage.ground.db, meetingId)
  if (!meeting) throw new Error(`the example has no meeting ${meetingId}`)
  const roll = await readRoll(stage.ground.db, meeting)
  return (organisation) => {
    // A voting seat comes before a consultative one of the same organisation.
    const line =
      roll.find((own) => own.organisation === organisation && own.voting) ??
      roll.find((own) => own.organisation === organisation)
    if (!line) throw new Error(`the example has no seat of ${organisation}`)
    return line
  }
}

function localPart(email: string): string {
  return email.split('@')[0] ?? email
}
