import { expect } from '@playwright/test'
import { audit } from './audit.ts'
import type { Person } from './person.ts'
import { test } from './walk.ts'

/** Follows a link of the page itself, not of its frame. */
async function follow({ page }: Person, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name }).first().click()
}

async function home({ page, t }: Person): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('app.name') })
    .click()
  await titled(page, t('app.nav.desk'))
}

async function titled(page: Person['page'], title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** Opens a dialog by its button, looks at it, and shuts it with Escape. */
async function auditDialog(person: Person, button: string | RegExp): Promise<void> {
  const { page } = person
  await page.getByRole('main').getByRole('button', { name: button }).first().click()
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()
  await audit(person, `the dialog ${button}`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeHidden()
}

async function auditMenu(person: Person, button: string | RegExp): Promise<void> {
  const { page } = person
  await page.getByRole('button', { name: button }).first().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await audit(person, `the menu ${button}`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
}

// Every step here is a look at a finished page; pictures of each would cost more than the looking.
test.use({ trace: 'off' })

test('pages before signing in', async ({ empty, example, enter }) => {
  const founder = await enter(empty, 'nl')
  await founder.page.goto('/')
  await titled(founder.page, founder.t('setup.title'))
  await audit(founder, 'the first page')

  const visitor = await enter(example, 'en')
  visitor.complaints.expect(/status of 400/)
  await visitor.page.goto('/')
  await titled(visitor.page, visitor.t('people.signIn.title'))
  await audit(visitor, 'sign-in')
  await auditMenu(visitor, visitor.t('app.theme.label'))
  await visitor.page.goto('/invitation/unknown')
  await titled(visitor.page, visitor.t('people.invitation.unusable'))
  await audit(visitor, 'an invitation that cannot be used')
})

test('pages of an administrator', async ({ example, enter }) => {
  const person = await enter(example, 'en', 'admin')
  const { page, t } = person
  await audit(person, 'the desk')
  await auditMenu(person, t('app.account.label', { name: 'Administrator' }))

  await page.getByRole('link', { name: t('groups.new') }).click()
  await titled(page, t('groups.new'))
  await page.getByRole('button', { name: t('groups.create') }).click()
  await expect(page.getByText(t('groups.nameMissing'))).toBeVisible()
  await audit(person, 'a new group, with problems')

  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('app.nav.people') })
    .click()
  await titled(page, t('people.list.title'))
  await audit(person, 'people')
  await auditDialog(person, t('people.invite.title'))

  await home(person)
  await follow(person, 'Internationalisation')
  await titled(page, 'Internationalisation')
  await audit(person, 'a group')
  await auditDialog(person, t('groups.seats.new'))
  await auditDialog(person, t('groups.seats.changeFor', { organisation: 'hub.brussels' }))
  await auditDialog(person, t('groups.rules.change'))
})

test('pages of a co-lead', async ({ example, enter }) => {
  const person = await enter(example, 'en', 'colead.cd')
  const { page, t } = person
  person.complaints.expect(/status of 404|notFound/)
  await audit(person, 'the desk')
  await page.goto('/meetings/unknown')
  await titled(page, t('app.notFound.title'))
  await audit(person, 'a page that is not here')

  await home(person)
  await follow(person, 'Internationalisation')
  await titled(page, 'Internationalisation')
  await auditMenu(person, 'Internationalisation')
  await follow(person, t('meetings.new'))
  await titled(page, t('meetings.new'))
  await audit(person, 'a new meeting')

  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('app.nav.register') })
    .click()
  await titled(page, t('decisions.register'))
  await audit(person, 'the register')
  await follow(person, 'INT-2024-019')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('INT-2024-019')
  await audit(person, 'a decision and its trail')
  await follow(person, t('decisions.openNote'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ESC-INT-2024-004')
  await audit(person, 'a note and its answer')
})

test('pages of the committee', async ({ example, enter }) => {
  const person = await enter(example, 'fr', 'chair')
  const { page, t } = person
  await audit(person, 'the desk')
  await follow(person, t('escalations.queue'))
  await titled(page, t('escalations.title'))
  await audit(person, 'the queue')
})
