import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { defaultRules } from '../groups/rulesSheet.ts'
import type { AgendaItem } from './agenda.ts'
import { agendaSkeleton } from './agendaSkeleton.ts'
import { checkConvene } from './checkConvene.ts'
import { isLate } from './notice.ts'
import { noticeGiven } from './noticeGiven.ts'
import { clearWorkingDaysBetween, legalHolidays } from './workingDays.ts'

const { working, steering } = defaultRules
const meeting = { state: 'draft', place: 'hub.brussels', link: '' } as const
let ids = 0
const statutory = agendaSkeleton(() => `item-${++ids}-id`)

function item(change: Partial<AgendaItem> = {}): AgendaItem {
  const [first] = statutory
  if (!first) throw new Error('an empty skeleton')
  return { ...first, id: `item-${++ids}-id`, position: 'Z', type: 'discussion', title: { nl: 'Noden' }, ...change }
}

describe('what convening asks for', () => {
  it('[M1] [M2] a draft with a place or a link and an item of its own', () => {
    expect(checkConvene(meeting, [...statutory, item()], working)).toBeNull()
    expect(checkConvene({ ...meeting, place: ' ', link: 'https://example.org' }, [item()], working)).toBeNull()
    expect(checkConvene({ ...meeting, place: '' }, [item()], working)?.code).toBe('meetings.placeMissing')
    expect(checkConvene({ ...meeting, state: 'convened' }, [item()], working)?.code).toBe('meetings.wrongState')
    expect(checkConvene(meeting, statutory, working)?.code).toBe('meetings.agendaEmpty')
    expect(checkConvene(meeting, [...statutory, item({ removed: true })], working)?.code).toBe('meetings.agendaEmpty')
  })

  it('[M2] a title for every item and a draft decision in each language, naming item and field', () => {
    const untitled = item({ title: { en: '', fr: '  ' } })
    expect(checkConvene(meeting, [item({ position: 'A' }), untitled], working)).toEqual({
      code: 'meetings.titleMissing',
      field: 'title',
      params: { item: 2, itemId: untitled.id },
    })
    const decision = item({ type: 'decision', position: 'y', draft: { fr: 'Le groupe recommande' } })
    expect(checkConvene(meeting, [...statutory, decision], working)).toEqual({
      code: 'meetings.draftDecisionMissing',
      field: 'draftNl',
      params: { item: 4, itemId: decision.id, language: 'nl' },
    })
    const worded = { ...decision, draft: { fr: 'Le groupe recommande', nl: 'De werkgroep beveelt aan' } }
    expect(checkConvene(meeting, [...statutory, worded], working)).toBeNull()
  })
})

describe('notice', () => {
  it('[M4] counts calendar days as the difference of two Brussels dates', () => {
    const notice = noticeGiven('2024-12-04T15:00:00.000Z', '2024-12-12T13:00:00.000Z', working)
    expect(notice).toEqual({ days: 8, needed: 7, kind: 'calendar' })
    expect(isLate(notice)).toBe(false)
    // Half past eleven at night in UTC is already the next day in Brussels.
    expect(noticeGiven('2024-12-04T23:30:00.000Z', '2024-12-12T13:00:00.000Z', working).days).toBe(7)
    expect(noticeGiven('2024-12-13T10:00:00.000Z', '2024-12-12T13:00:00.000Z', working).days).toBe(0)
  })

  it('[M4] counts clear working days for a committee: 10 January leaves 8 before 23 January 2025', () => {
    expect(noticeGiven('2025-01-10T16:00:00.000Z', '2025-01-23T13:00:00.000Z', steering)).toEqual({
      days: 8,
      needed: 8,
      kind: 'working',
    })
    const late = noticeGiven('2025-01-16T16:00:00.000Z', '2025-01-23T13:00:00.000Z', steering)
    expect(late.days).toBe(4)
    expect(isLate(late)).toBe(true)
  })

  it('[M4] leaves out weekends and the ten Belgian legal holidays', () => {
    expect(legalHolidays(2025).map(String)).toEqual([
      '2025-01-01',
      '2025-04-21',
      '2025-05-01',
      '2025-05-29',
      '2025-06-09',
      '2025-07-21',
      '2025-08-15',
      '2025-11-01',
      '2025-11-11',
      '2025-12-25',
    ])
    expect(legalHolidays(2024).map(String)).toContain('2024-04-01')
    expect(legalHolidays(2027).map(String)).toContain('2027-03-29')
    const days = (from: string, to: string) =>
      clearWorkingDaysBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to))
    expect(days('2024-12-23', '2025-01-03')).toBe(6)
    expect(days('2025-01-03', '2025-01-06')).toBe(0)
    expect(days('2025-01-06', '2025-01-03')).toBe(0)
  })
})
