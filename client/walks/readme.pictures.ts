import { ask, openSessionOn, openVoteOf, SESSION } from './committeeRoom.ts'
import { enterMeeting, voteOnPhone } from './meetingRoom.ts'
import type { Person } from './person.ts'
import { test } from './walk.ts'
import { expect } from '@playwright/test'

const desk = { viewport: { width: 1440, height: 1000 } }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }

// The pictures of the README, taken of the built app with the worked example: `npm run pictures`.

test('a meeting', async ({ example, enter }) => {
  const person = await enter(example, 'en', 'colead.cd', desk)
  await openMeeting(person)
  const { page } = person
  await page
    .getByRole('button', { name: /Mission framework/ })
    .or(page.getByRole('link', { name: /Mission framework/ }))
    .first()
    .click()
  await expect(page.getByText('SC-2025-002').first()).toBeVisible()
  await page.getByText('Minority position').scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'docs/pictures/meeting.png' })
})

test('the register', async ({ example, enter }) => {
  const person = await enter(example, 'fr', 'secretary', desk)
  const { page, t } = person
  await page
    .getByRole('link', { name: t('app.nav.register') })
    .first()
    .click()
  await expect(page.getByText('INT-2024-018').first()).toBeVisible()
  await page.screenshot({ path: 'docs/pictures/register.png' })
})

test('a decision and its trail', async ({ example, enter }) => {
  const person = await enter(example, 'nl', 'company01', desk)
  const { page, t } = person
  await page
    .getByRole('link', { name: t('app.nav.register') })
    .first()
    .click()
  await page.getByRole('link', { name: 'INT-2024-019' }).first().click()
  await expect(page.getByText('SC-2025-002').first()).toBeVisible()
  await page.screenshot({ path: 'docs/pictures/trail.png', fullPage: true })
})

test('a phone', async ({ example, enter }) => {
  const person = await enter(example, 'fr', 'company01', phone)
  await openMeeting(person)
  await person.page.screenshot({ path: 'docs/pictures/phone.png' })
})

async function openMeeting({ page, locale }: Person): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: /Internationalisation|Internationalisering/ })
    .first()
    .click()
  const title = {
    en: 'Working group meeting no. 6',
    fr: 'Réunion no 6 du groupe de travail',
    nl: 'Vergadering nr. 6 van de werkgroep',
  }[locale]
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

test('a vote, on the wall and on a phone', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair', desk)
  const voter = await enter(example, 'nl', 'sc.iles', phone)
  for (const person of [chair, voter]) await enterMeeting(person, SESSION[person.locale])
  const item = { fr: 'Calendrier des séances de l’année', nl: 'Kalender van de zittingen van het jaar' }
  const present = ['iles.be', 'start-invest.be', 'Perspective.brussels', 'La Lustrerie']
  const { meetingId, itemId } = await openSessionOn(chair, item, present)
  const question = { fr: 'Le comité se réunit quatre fois par an.', nl: 'De stuurgroep komt vier keer per jaar samen.' }
  await ask(chair, `/meetings/${meetingId}/votes`, { itemId, question })
  await voteOnPhone(voter)
  await voter.page.screenshot({ path: 'docs/pictures/ballot.png' })
  const { id, papers } = await openVoteOf(chair, meetingId)
  await ask(chair, `/votes/${id}/ballots`, { seatId: papers[0]?.seatId, choice: 'for' })
  const { page } = chair
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(`/meetings/${meetingId}/screen`)
  await expect(page.getByText('1 / 5')).toBeVisible()
  await page.screenshot({ path: 'docs/pictures/wall.png' })
})

test('a board, its needs, its wall, and the evidence', async ({ example, enter }) => {
  const person = await enter(example, 'fr', 'colead.cd', desk)
  const { page, t } = person
  await openMeeting(person)
  await page
    .getByRole('button', { name: /Synthèse des besoins/ })
    .or(page.getByRole('link', { name: /Synthèse des besoins/ }))
    .first()
    .click()
  await page
    .getByRole('region', { name: t('boards.title') })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('INT-N-2024-001').first()).toBeVisible()
  await page.screenshot({ path: 'docs/pictures/board.png' })
  await page.goto(`${page.url()}/screen`)
  await expect(page.getByText('INT-N-2024-001').first()).toBeVisible()
  await page.screenshot({ path: 'test-results/board-wall.png' })
  await page.goto('/evidence')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('evidence.title'))
  await page.screenshot({ path: 'test-results/evidence.png' })
})
