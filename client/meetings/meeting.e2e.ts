import { expect, type Locator } from '@playwright/test'
import type { Person } from '../walks/person.ts'
import {
  checkIn,
  choose,
  convene,
  enterMeeting,
  mark,
  minutesOf,
  onRail,
  panel,
  step,
  voteCard,
} from '../walks/meetingRoom.ts'
import { test } from '../walks/walk.ts'

// The next meeting of the working group, as the worked example leaves it: a draft with five items.

const MEETING = {
  fr: 'Réunion no 7 du groupe de travail',
  nl: 'Vergadering nr. 7 van de werkgroep',
  en: 'Working group meeting no. 7',
}
const MISSION = { fr: 'Première mission selon le nouveau cadre', nl: 'Eerste missie volgens het nieuwe kader' }
const everyoneElse = [
  ...Array.from({ length: 12 }, (_, company) => `CCI company ${String(company + 1).padStart(2, '0')}`).slice(1),
  'Creative District',
]

/** Where on the screen something begins. */
async function topOf(place: Locator): Promise<number> {
  return place.evaluate((element) => Math.round(element.getBoundingClientRect().top))
}

async function places({ page, t }: Person): Promise<string[]> {
  const rail = page.getByRole('navigation', { name: t('agenda.title'), exact: true })
  return rail.getByRole('listitem').allInnerTexts()
}

test('the meeting takes along whoever reads, and moves nothing under the hands of who writes', async ({
  example,
  enter,
}) => {
  const lead = await enter(example, 'fr', 'colead.hub')
  const member = await enter(example, 'nl', 'company01')
  for (const person of [lead, member]) await enterMeeting(person, MEETING[person.locale as 'fr' | 'nl'])
  const { page, t } = member
  const takeUp = lead.page.getByRole('button', { name: lead.t('agenda.makeCurrent') })
  const follow = page.getByRole('button', { name: t('agenda.toCurrent') })

  await convene(lead)
  await checkIn(member, 'CCI company 01')
  for (const organisation of everyoneElse) await mark(lead, organisation, 'room')
  await step(lead, 'openMeeting')

  await test.step('who has chosen nothing goes along', async () => {
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('1')
    await choose(lead, MISSION.fr)
    await takeUp.click()
    await expect(minutesOf(member, 4)).toBeVisible()
  })

  await test.step('a vote is opened above the line being written, and the line stays where it is', async () => {
    const minutes = minutesOf(member, 4)
    await minutes.click()
    await page.keyboard.type('Waarborgen ontbreken')
    const before = await topOf(minutes)
    await (await panel(lead, 'vote')).getByRole('button', { name: lead.t('votes.open') }).click()
    await expect(voteCard(member)).toBeAttached()
    expect(Math.abs((await topOf(minutes)) - before)).toBeLessThanOrEqual(1)
  })

  await test.step('the meeting moves on: who writes is told, and goes when they please', async () => {
    await choose(lead, lead.t('agenda.skeleton.closing'))
    await takeUp.click()
    await expect(follow).toBeVisible()
    await page.keyboard.type(' nog')
    await expect(minutesOf(member, 4)).toContainText('Waarborgen ontbreken nog')
    await follow.click()
    await expect(minutesOf(member, 5)).toBeVisible()
    await expect(follow).toBeHidden()
  })
})

test('the agenda by keyboard, its versions, and all of it on paper', async ({ example, enter }) => {
  const lead = await enter(example, 'fr', 'colead.hub')
  const { page, t } = lead
  await enterMeeting(lead, MEETING.fr)
  await convene(lead)
  const versions = await panel(lead, 'versions')
  await expect(versions).toContainText(t('agenda.versions.unchanged', { number: '1' }))

  await test.step('an item moves with Alt and an arrow, and keeps the focus', async () => {
    const item = onRail(lead, MISSION.fr).getByRole('button')
    await item.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await places(lead))[2]).toContain(MISSION.fr)
    await expect(item).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(item).not.toBeFocused()
  })

  await test.step('what changed since version 1 is told item by item, and can be frozen as version 2', async () => {
    await expect(versions).toContainText(t('agenda.versions.moved', { from: '4', to: '3' }))
    await versions.getByRole('button', { name: t('agenda.versions.issue', { number: '2' }) }).click()
    await expect(versions).toContainText(t('agenda.versions.unchanged', { number: '2' }))
  })

  await test.step('an item taken off is out of the way, and comes back with its words', async () => {
    await choose(lead, MISSION.fr)
    await page.getByRole('button', { name: t('agenda.itemActions') }).click()
    await page.getByRole('menuitem', { name: t('agenda.remove') }).click()
    await expect(onRail(lead, MISSION.fr).getByRole('button', { name: MISSION.fr })).toBeHidden()
    await page.getByRole('button', { name: t('agenda.putBack') }).click()
    await expect.poll(async () => (await places(lead))[2]).toContain(MISSION.fr)
  })

  await test.step('paper shows every item in its order, and no button', async () => {
    await page.emulateMedia({ media: 'print' })
    const headings = page.getByRole('heading', { level: 2 }).filter({ hasText: /^\d/, visible: true })
    await expect(headings).toHaveCount(5)
    await expect(headings.nth(2)).toContainText(MISSION.fr)
    await expect(page.getByRole('main').getByRole('button').filter({ visible: true })).toHaveCount(0)
  })
})
