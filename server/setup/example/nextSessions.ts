import { brusselsOf, instantOf } from '../../../shared/i18n/time.ts'
import { planMeeting } from '../../meetings/planMeeting.ts'
import { nextItems } from './nextMeetings.ts'
import type { ExamplePeople } from './people.ts'
import { requireFound } from './requireFound.ts'
import type { ExampleStage } from './stage.ts'
import { addBeforeLast } from './writeTexts.ts'

const DAY_MS = 86_400_000
const THURSDAY = 4

/** A working group meeting and a committee session still to come, so that there is something to go on with. */
export async function planNextSessions(stage: ExampleStage, people: ExamplePeople): Promise<void> {
  const { ground, editDocument } = stage
  const now = ground.clock.now()
  stage.at(now)
  const meetingId = await stage.by(people.person('secretary'), (tx, actor) =>
    planMeeting(tx, actor, {
      groupId: people.groups.INT,
      title: {
        en: 'Working group meeting no. 7',
        fr: 'Réunion no 7 du groupe de travail',
        nl: 'Vergadering nr. 7 van de werkgroep',
      },
      ...afternoonIn(now, 2),
      place: 'Bruxelles / Brussel',
      link: '',
    }),
  )
  const meeting = await requireFound(ground, meetingId)
  await editDocument(meeting.agendaDocumentId, (doc) => addBeforeLast(doc, nextItems, ground.clock.newId))
  await stage.by(people.person('sc.secretary'), (tx, actor) =>
    planMeeting(tx, actor, {
      groupId: people.groups.SC,
      title: { en: 'Steering committee session', fr: 'Séance du comité de pilotage', nl: 'Zitting van de stuurgroep' },
      ...afternoonIn(now, 5),
      place: 'Bruxelles / Brussel',
      link: '',
    }),
  )
}

/** The afternoon of the first Thursday after so many weeks. */
function afternoonIn(now: string, weeks: number): { startsAt: string; endsAt: string } {
  const later = new Date(Date.parse(now) + weeks * 7 * DAY_MS)
  const thursday = new Date(later.getTime() + ((THURSDAY - later.getUTCDay() + 7) % 7) * DAY_MS)
  const { date } = brusselsOf(thursday.toISOString())
  const startsAt = instantOf({ date, time: '14:00' })
  const endsAt = instantOf({ date, time: '16:00' })
  if (startsAt === null || endsAt === null) throw new Error(`${date} has no afternoon`)
  return { startsAt, endsAt }
}
