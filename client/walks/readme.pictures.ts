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
