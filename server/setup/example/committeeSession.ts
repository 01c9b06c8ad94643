import type * as Y from 'yjs'
import type { Decision } from '../../../shared/decisions/decision.ts'
import { findEscalation } from '../../decisions/escalationStore.ts'
import { draftEscalation } from '../../decisions/draftEscalation.ts'
import { promoteDecision } from '../../decisions/promoteDecision.ts'
import { scheduleEscalation } from '../../decisions/scheduleEscalation.ts'
import { submitEscalation } from '../../decisions/submitEscalation.ts'
import { closeMeeting } from '../../meetings/closeMeeting.ts'
import { conveneMeeting } from '../../meetings/conveneMeeting.ts'
import { declareRecusal } from '../../meetings/declareRecusal.ts'
import { makeItemCurrent } from '../../meetings/makeItemCurrent.ts'
import { openMeeting } from '../../meetings/openMeeting.ts'
import { planMeeting } from '../../meetings/planMeeting.ts'
import { recordAttendance } from '../../meetings/recordAttendance.ts'
import { committeeItems, deliberations, notes, recusalReason } from './committeeMeeting.ts'
import { amendment } from './decisionTexts.ts'
import { rollByOrganisation, type ExamplePeople } from './people.ts'
import { requireFound } from './requireFound.ts'
import type { ExampleStage } from './stage.ts'
import { takeVote } from './takeVote.ts'
import { moveBehind, writeAgenda, writeMinutes } from './writeTexts.ts'

const DAY = '2025-01-23'
const files = ['INT-2024-018', 'INT-2024-019'] as const
type FileNumber = (typeof files)[number]
const members = [
  'iles.be',
  'start-invest.be',
  'La Lustrerie',
  'Perspective.brussels',
  'RAB BKO',
  'hub.brussels',
  'Creative District',
]
const remote = ['RAB BKO', 'start-invest.be']

/** The two notes, the committee's session of 23 January 2025, and its three decisions. */
export async function holdCommitteeSession(
  stage: ExampleStage,
  people: ExamplePeople,
  decisions: readonly Decision[],
): Promise<void> {
  const { ground, editDocument } = stage
  const groupId = people.groups.SC
  const chair = people.person('chair')
  const secretary = people.person('sc.secretary')
  const escalations = await submitNotes(stage, people, decisions)

  stage.at('2025-01-10T14:00:00Z')
  const meetingId = await stage.by(secretary, (tx, actor) =>
    planMeeting(tx, actor, {
      groupId,
      title: { en: 'Steering committee session', fr: 'Séance du comité de pilotage', nl: 'Zitting van de stuurgroep' },
      startsAt: `${DAY}T13:00:00Z`,
      endsAt: `${DAY}T14:30:00Z`,
      place: 'Bruxelles / Brussel',
      link: '',
    }),
  )
  const meeting = await requireFound(ground, meetingId)
  let items = new Map<string, string>()
  await editDocument(meeting.agendaDocumentId, (doc) => {
    items = writeAgenda(doc, committeeItems, ground.clock.newId)
  })
  const onAgenda = new Map<FileNumber, string>()
  for (const number of files) {
    const escalationId = escalations.get(number) ?? ''
    onAgenda.set(
      number,
      await stage.by(secretary, (tx, actor) => scheduleEscalation(tx, actor, { escalationId, meetingId })),
    )
  }
  await stage.settled()
  await editDocument(meeting.agendaDocumentId, (doc) => {
    for (const number of files.toReversed()) moveBehind(doc, onAgenda.get(number) ?? '', items.get('opening') ?? '')
  })
  await stage.by(secretary, (tx, actor) => conveneMeeting(tx, actor, meetingId))

  stage.at(`${DAY}T12:55:00Z`)
  const seatOf = await rollByOrganisation(stage, meetingId)
  await stage.by(secretary, async (tx, actor) => {
    for (const organisation of members) {
      const mode = remote.includes(organisation) ? 'remote' : 'room'
      await recordAttendance(tx, actor, {
        meetingId,
        seatId: seatOf(organisation).seatId,
        status: 'present',
        mode,
        holderSeatId: null,
        itemId: null,
      })
    }
  })
  stage.at(`${DAY}T13:00:00Z`)
  await stage.by(chair, (tx, actor) => openMeeting(tx, actor, meetingId))
  const minute = (itemId: string, passages: Parameters<typeof writeMinutes>[2]) =>
    editDocument(meeting.minutesDocumentId, (doc) => writeMinutes(doc, itemId, passages))
  await minute(items.get('opening') ?? '', committeeItems[0]?.minutes ?? [])

  for (const [index, number] of files.entries()) {
    const itemId = onAgenda.get(number) ?? ''
    stage.at(`${DAY}T13:${String(10 + index * 25)}:00Z`)
    await stage.by(chair, (tx, actor) => makeItemCurrent(tx, actor, { meetingId, itemId }))
    await minute(itemId, deliberations[number])
    const amended = number === 'INT-2024-019'
    if (amended) {
      const seatId = seatOf('Creative District').seatId
      await stage.by(people.person('colead.cd'), (tx, actor) =>
        declareRecusal(tx, actor, { meetingId, itemId, seatId, reason: recusalReason }),
      )
    }
    const file = await findEscalation(ground.db, escalations.get(number) ?? '')
    if (!file?.note) throw new Error(`the example has no note on ${number}`)
    const { requestedFr, requestedNl } = file.note
    const motion = {
      meetingId,
      itemId,
      question: { fr: requestedFr, nl: requestedNl },
      escalationId: file.id,
      proposal: amended ? 'endorsedWithAmendments' : 'endorsed',
      amendment: amended ? amendment : {},
    } as const
    await takeVote(stage, chair, motion, {})
  }
  await stage.settled()

  const themes = items.get('themes') ?? ''
  stage.at(`${DAY}T14:05:00Z`)
  await stage.by(chair, (tx, actor) => makeItemCurrent(tx, actor, { meetingId, itemId: themes }))
  await minute(themes, committeeItems[1]?.minutes ?? [])
  await stage.by(secretary, (tx, actor) =>
    promoteDecision(tx, actor, {
      documentId: meeting.minutesDocumentId,
      itemId: themes,
      blockId: 'decision-themes',
      kind: 'decision',
      voteId: null,
    }),
  )
  await minute(items.get('closing') ?? '', committeeItems[2]?.minutes ?? [])
  stage.at(`${DAY}T14:25:00Z`)
  await stage.by(chair, (tx, actor) => closeMeeting(tx, actor, meetingId))
}

async function submitNotes(
  stage: ExampleStage,
  people: ExamplePeople,
  decisions: readonly Decision[],
): Promise<Map<FileNumber, string>> {
  const author = people.person('colead.cd')
  const ids = new Map<FileNumber, string>()
  stage.at('2025-01-10T10:00:00Z')
  for (const number of files) {
    const decision = decisions.find((own) => own.number === number)
    if (!decision) throw new Error(`the example has no decision ${number}`)
    const escalationId = await stage.by(author, (tx, actor) => draftEscalation(tx, actor, decision.id))
    const draft = await findEscalation(stage.ground.db, escalationId)
    if (!draft) throw new Error(`the example has no file on ${number}`)
    await stage.editDocument(draft.documentId, (doc) => {
      for (const [section, text] of Object.entries(notes[number])) fillSection(doc.getText(section), text)
    })
    await stage.by(author, (tx, actor) => submitEscalation(tx, actor, escalationId))
    ids.set(number, escalationId)
  }
  return ids
}

function fillSection(section: Y.Text, text: string): void {
  const before = section.toJSON()
  section.insert(section.length, before === '' ? text : `\n${text}`)
}
