import type { Choice } from '../../../shared/votes/vote.ts'
import type { Decision } from '../../../shared/decisions/decision.ts'
import { continueSeries } from '../../decisions/continueSeries.ts'
import { promoteDecision, type PromoteDecision } from '../../decisions/promoteDecision.ts'
import { recommendFromTheme } from '../../boards/recommendFromTheme.ts'
import { closeMeeting } from '../../meetings/closeMeeting.ts'
import { conveneMeeting } from '../../meetings/conveneMeeting.ts'
import { makeItemCurrent } from '../../meetings/makeItemCurrent.ts'
import { openMeeting } from '../../meetings/openMeeting.ts'
import { planMeeting } from '../../meetings/planMeeting.ts'
import { recordAttendance } from '../../meetings/recordAttendance.ts'
import { requireFound } from './requireFound.ts'
import { rollByOrganisation, type ExamplePeople } from './people.ts'
import type { ExampleStage } from './stage.ts'
import { takeVote } from './takeVote.ts'
import { holdConsentRound } from './workingConsent.ts'
import { holdBoard } from './workingBoard.ts'
import { workingItems } from './workingMeeting.ts'
import { writeAgenda, writeMinutes } from './writeTexts.ts'

const DAY = '2024-12-12'
const remote = ['CCI company 03', 'CCI company 05', 'CCI company 09', 'Support structure 06', 'Institution 02']
const votes: Readonly<
  Record<string, { rule: 'simple' | 'twoThirdsCast'; otherwise: Readonly<Record<string, Choice>> }>
> = {
  financing: {
    rule: 'simple',
    otherwise: {
      'CCI company 10': 'against',
      'Institution 01': 'against',
      'CCI company 02': 'abstain',
      'Support structure 05': 'abstain',
      'Institution 02': 'abstain',
    },
  },
  missions: {
    rule: 'twoThirdsCast',
    otherwise: {
      'CCI company 02': 'against',
      'CCI company 05': 'against',
      'CCI company 08': 'against',
      'CCI company 10': 'against',
      'Support structure 05': 'against',
      'Institution 01': 'against',
      'CCI company 12': 'abstain',
      'Support structure 07': 'abstain',
      'Support structure 04': 'abstain',
    },
  },
}

/** When each item was taken up, Brussels time (UTC+1 in December). */
const started = {
  opening: '13:00',
  followUp: '13:10',
  numix: '13:20',
  needs: '13:40',
  financing: '14:30',
  missions: '14:50',
  closing: '15:20',
}

/** Meeting no. 6 from its convocation to its close; returns the decisions it brought onto the register, by item. */
export async function holdWorkingSession(stage: ExampleStage, people: ExamplePeople): Promise<Map<string, Decision>> {
  const { ground, editDocument } = stage
  const groupId = people.groups.INT
  const lead = people.person('colead.hub')
  const secretary = people.person('secretary')

  stage.at('2024-11-25T09:00:00Z')
  await stage.by(lead, async (tx, actor) => {
    await continueSeries(tx, actor, { groupId, of: 'decisions', year: 2024, next: 17 })
    await continueSeries(tx, actor, { groupId, of: 'escalations', year: 2024, next: 3 })
  })
  const meetingId = await stage.by(secretary, (tx, actor) =>
    planMeeting(tx, actor, {
      groupId,
      ordinal: 6,
      title: {
        en: 'Working group meeting no. 6',
        fr: 'Réunion no 6 du groupe de travail',
        nl: 'Vergadering nr. 6 van de werkgroep',
      },
      startsAt: `${DAY}T13:00:00Z`,
      endsAt: `${DAY}T15:30:00Z`,
      place: 'Bruxelles / Brussel',
      link: '',
    }),
  )
  const meeting = await requireFound(ground, meetingId)
  let items = new Map<string, string>()
  await editDocument(meeting.agendaDocumentId, (doc) => {
    items = writeAgenda(doc, workingItems, ground.clock.newId)
  })
  stage.at('2024-12-04T09:00:00Z')
  await stage.by(secretary, (tx, actor) => conveneMeeting(tx, actor, meetingId))

  stage.at(`${DAY}T12:55:00Z`)
  const seatOf = await rollByOrganisation(stage, meetingId)
  await takeRoll(stage, secretary, meetingId)
  stage.at(`${DAY}T13:00:00Z`)
  await stage.by(lead, (tx, actor) => openMeeting(tx, actor, meetingId))

  const decisions = new Map<string, Decision>()
  let boardId = ''
  const blocks = new Map<string, Omit<PromoteDecision, 'kind'>>()
  for (const item of workingItems) {
    const itemId = items.get(item.key) ?? ''
    stage.at(`${DAY}T${started[item.key as keyof typeof started]}:00Z`)
    await stage.by(lead, (tx, actor) => makeItemCurrent(tx, actor, { meetingId, itemId }))
    if (item.key === 'numix') {
      stage.at(`${DAY}T13:25:00Z`)
      await stage.by(secretary, (tx, actor) =>
        recordAttendance(tx, actor, {
          meetingId,
          seatId: seatOf('CCI company 07').seatId,
          status: 'present',
          mode: 'room',
          holderSeatId: null,
          itemId: null,
        }),
      )
    }
    await editDocument(meeting.minutesDocumentId, (doc) => writeMinutes(doc, itemId, item.minutes))
    if (item.key === 'needs') {
      stage.at(`${DAY}T13:45:00Z`)
      boardId = await holdBoard(stage, { meetingId, itemId, lead, participants: await presentPeople(stage, meetingId) })
    }
    if (item.key === 'missions') {
      const at = (time: string) => stage.at(`${DAY}T${time}:00Z`)
      const place = { meetingId, itemId, lead, settled: item.draft, voiceOf: await voicesIn(stage, meetingId), at }
      await holdConsentRound(stage, place)
      at('15:05')
    }
    const vote = votes[item.key]
    const voteId = vote
      ? await takeVote(
          stage,
          lead,
          {
            meetingId,
            itemId,
            rule: vote.rule,
            question: item.draft,
            escalationId: null,
            proposal: null,
            amendment: {},
          },
          vote.otherwise,
        )
      : null
    const decided = item.minutes.find((passage) => 'block' in passage && passage.block === 'decision')
    if (decided && 'block' in decided)
      blocks.set(item.key, { documentId: meeting.minutesDocumentId, itemId, blockId: decided.id, voteId })
  }

  for (const [key, themeId] of [
    ['financing', 'theme-financing'],
    ['missions', 'theme-partners'],
    ['missions', 'theme-sustainability'],
  ] as const) {
    const block = blocks.get(key)
    if (block)
      await stage.by(lead, (tx, actor) =>
        recommendFromTheme(tx, actor, { boardId, themeId, itemId: block.itemId, blockId: block.blockId }),
      )
  }

  stage.at(`${DAY}T15:25:00Z`)
  for (const [key, kind] of [
    ['needs', 'decision'],
    ['financing', 'recommendation'],
    ['missions', 'recommendation'],
    ['numix', 'note'],
  ] as const) {
    const block = blocks.get(key)
    if (block)
      decisions.set(key, await stage.by(secretary, (tx, actor) => promoteDecision(tx, actor, { ...block, kind })))
  }
  stage.at(`${DAY}T15:30:00Z`)
  await stage.by(lead, (tx, actor) => closeMeeting(tx, actor, meetingId))
  return decisions
}

/** Who speaks for an organisation in a meeting, by its voting seat. */
async function voicesIn(stage: ExampleStage, meetingId: string) {
  const rows = await stage.ground.db
    .selectFrom('attendance')
    .innerJoin('seats', 'seats.id', 'attendance.seat_id')
    .select(['seats.id as seatId', 'seats.person_id as personId', 'seats.organisation'])
    .where('meeting_id', '=', meetingId)
    .where('status', '=', 'present')
    .where('voting', '=', 1)
    .execute()
  return (organisation: string) => {
    const seat = rows.find((row) => row.organisation === organisation)
    if (!seat?.personId) throw new Error(`nobody is there for ${organisation}`)
    return { seatId: seat.seatId, personId: seat.personId }
  }
}

/** Who is present and holds a voting seat, in the order of the roll. */
async function presentPeople(stage: ExampleStage, meetingId: string): Promise<string[]> {
  const rows = await stage.ground.db
    .selectFrom('attendance')
    .innerJoin('seats', 'seats.id', 'attendance.seat_id')
    .select('seats.person_id')
    .where('meeting_id', '=', meetingId)
    .where('status', '=', 'present')
    .where('voting', '=', 1)
    .orderBy('seats.organisation')
    .execute()
  return rows.flatMap((row) => row.person_id ?? [])
}

async function takeRoll(stage: ExampleStage, secretary: string, meetingId: string): Promise<void> {
  const seatOf = await rollByOrganisation(stage, meetingId)
  const away = ['CCI company 07', 'CCI company 11', 'Institution 03', 'Support structure 04']
  const companies = numbered('CCI company', 12)
  const others = [...numbered('Support structure', 7), ...numbered('Institution', 4)]
  await stage.by(secretary, async (tx, actor) => {
    for (const organisation of ['hub.brussels', 'Creative District', ...companies, ...others].filter(
      (own) => !away.includes(own),
    )) {
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
    const excused = { meetingId, mode: 'room' } as const
    await recordAttendance(tx, actor, {
      ...excused,
      seatId: seatOf('Institution 03').seatId,
      status: 'excused',
      holderSeatId: null,
      itemId: null,
    })
    await recordAttendance(tx, actor, {
      ...excused,
      seatId: seatOf('Support structure 04').seatId,
      status: 'represented',
      holderSeatId: seatOf('Support structure 02').seatId,
      itemId: null,
    })
  })
}

function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${kind} ${String(index + 1).padStart(2, '0')}`)
}
