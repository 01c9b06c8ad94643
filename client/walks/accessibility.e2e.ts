import { expect } from '@playwright/test'
import { DEMONSTRATION_PASSWORD } from '../../shared/demonstration.ts'
import { audit } from './audit.ts'
import { tabTo } from './keyboard.ts'
import type { Person } from './person.ts'
import { badge, choose, enterMeeting, minutesOf, panel } from './meetingRoom.ts'
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
  await person.page.getByRole('main').getByRole('button', { name: button }).first().click()
  await auditOpenDialog(person, String(button))
}

async function auditOpenDialog(person: Person, what: string): Promise<void> {
  const { page } = person
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(dialog).toBeVisible()
  await audit(person, `the dialog ${what}`, '[role="dialog"], [role="alertdialog"]')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

async function auditMenu(person: Person, button: string | RegExp): Promise<void> {
  const { page } = person
  await page.getByRole('button', { name: button }).first().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await audit(person, `the menu ${button}`, '[role="menu"]')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
}

/** Goes to a page of the group one is in. */
async function goToPlace({ page, t }: Person, place: 'register' | 'people' | 'group' | 'evidence'): Promise<void> {
  const link = page
    .getByRole('navigation', { name: t('app.mainNavigation') })
    .getByRole('link', { name: t(`app.nav.${place}`) })
  await link.click()
}

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

  await goToPlace(person, 'people')
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

  await goToPlace(person, 'evidence')
  await titled(page, t('evidence.title'))
  await audit(person, 'the evidence shelf')
  await auditDialog(person, t('evidence.table.action'))
  await auditDialog(person, t('evidence.add'))

  await page.goBack()
  await goToPlace(person, 'register')
  await titled(page, t('decisions.register'))
  await audit(person, 'the register')
  await auditDialog(person, t('decisions.continueSeries'))
  await page.getByRole('button', { name: t('decisions.moreFor', { number: 'INT-2024-020' }) }).click()
  await page.getByRole('menuitem', { name: t('decisions.void') }).click()
  await auditOpenDialog(person, 'declaring void')

  await follow(person, 'INT-2024-019')
  await titled(page, /INT-2024-019/)
  await expect(page.getByRole('main').getByText('INT-N-2024-011')).toBeVisible()
  await audit(person, 'a decision and its trail')
  await follow(person, t('decisions.openNote'))
  await titled(page, /ESC-INT-2024-004/)
  await audit(person, 'a note and its answer')

  await page.goBack()
  await follow(person, t('decisions.register'))
  await follow(person, 'INT-2024-017')
  await page.getByRole('button', { name: t('decisions.escalate') }).click()
  await titled(page, /ESC-INT-2024-005/)
  await audit(person, 'a note being written')
  await auditDialog(person, t('escalations.submit'))
})

test('a meeting being prepared', async ({ example, enter }) => {
  const person = await enter(example, 'en', 'colead.hub')
  const { page, t } = person
  await enterMeeting(person, 'Working group meeting no. 7')
  await choose(person, 'First mission under the new framework')
  await expect(page.getByLabel(t('agenda.draftIn', { language: t('app.inLanguage.nl') }))).toBeVisible()
  await audit(person, 'an item for decision')
  await auditMenu(person, t('agenda.itemActions'))
  await auditMenu(person, `${t('agenda.itemType')}: ${t('agenda.type.decision')}`)
  await auditDialog(person, new RegExp(`^${t('agenda.plannedMinutes')}`))
  await auditDialog(person, t('meetings.details'))
  await auditDialog(person, t('meetings.convene'))
  await minutesOf(person, 4).click()
  await auditMenu(person, new RegExp(`^${t('minutes.language')}`))
  await page.getByRole('button', { name: t('minutes.format.link'), exact: true }).click()
  await auditOpenDialog(person, 'setting a link')
  for (const name of ['roll', 'vote', 'versions'] as const) {
    await panel(person, name)
    await audit(person, `a draft's panel ${name}`)
  }
})

test('a meeting that is over', async ({ example, enter }) => {
  const person = await enter(example, 'nl', 'secretary')
  const { page, t } = person
  await follow(person, 'Internationalisering')
  await titled(page, 'Internationalisering')
  await enterMeeting(person, 'Vergadering nr. 6 van de werkgroep')
  await choose(person, 'Missiekader: samenwerking en ESG-criteria')
  await expect(page.getByRole('link', { name: 'INT-2024-019', exact: true })).toBeVisible()
  await audit(person, 'an item with its vote and decision')
  await page
    .getByRole('button', { name: t('decisions.readAnswer') })
    .first()
    .click()
  for (const name of ['roll', 'vote', 'versions'] as const) {
    await panel(person, name)
    await audit(person, `a closed meeting's panel ${name}`)
  }
})

test('pages of the committee', async ({ example, enter }) => {
  const person = await enter(example, 'fr', 'chair')
  const { page, t } = person
  await audit(person, 'the desk')
  await follow(person, t('escalations.queue'))
  await titled(page, t('escalations.title'))
  await audit(person, 'the queue')

  await goToPlace(person, 'group')
  const closed = page.getByRole('listitem').filter({ hasText: t('meetings.state.closed') })
  await closed.getByRole('link').click()
  await choose(person, 'Cadre de mission : coopération et critères ESG')
  await expect(page.getByRole('link', { name: 'ESC-INT-2024-004' }).first()).toBeVisible()
  await audit(person, 'the committee’s item, its note and its vote')
})

test('from sign-in to a decision in the minutes, by keyboard alone', async ({ demonstration, enter }) => {
  const person = await enter(demonstration, 'fr')
  const { page, t } = person
  const { keyboard } = page
  await page.goto('/')
  await titled(page, t('people.signIn.title'))

  await test.step('the first Tab offers to skip the frame', async () => {
    await keyboard.press('Tab')
    await expect(page.getByRole('link', { name: t('app.skipToContent') })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('sign-in', async () => {
    await tabTo(page, page.getByLabel(t('people.signIn.email')))
    await keyboard.type('colead.hub@demo.example')
    await keyboard.press('Tab')
    await keyboard.type(DEMONSTRATION_PASSWORD)
    await keyboard.press('Enter')
    await titled(page, t('app.nav.desk'))
  })

  await test.step('from the desk into the meeting, to an item', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Réunion no 7 du groupe de travail' }))
    await keyboard.press('Enter')
    await titled(page, 'Réunion no 7 du groupe de travail')
    await expect(page.getByRole('main')).toBeFocused()
    const rail = page.getByRole('navigation', { name: t('agenda.title'), exact: true })
    await tabTo(page, rail.getByRole('button').first())
    for (let down = 0; down < 3; down++) await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Première mission selon le nouveau cadre' })).toBeVisible()
  })

  await test.step('a decision is written, in two languages', async () => {
    await tabTo(page, minutesOf(person, 4))
    await keyboard.type('/')
    await expect(page.getByRole('listbox', { name: t('editor.insert') })).toBeVisible()
    await keyboard.press('Enter')
    await keyboard.type('Le groupe recommande une mission.')
    // From the text to what can be done with the decision.
    await keyboard.press('Control+Enter')
    const dutch = t('minutes.addLanguage', { language: t('app.inLanguage.nl') })
    await tabTo(page, page.getByRole('button', { name: dutch }))
    await keyboard.press('Enter')
    await keyboard.type('De groep beveelt een missie aan.')
    await expect(minutesOf(person, 4).getByText('De groep beveelt een missie aan.')).toBeVisible()
    await keyboard.press('Alt+F10')
    await expect(page.getByRole('toolbar', { name: t('minutes.format.toolbar') }).locator(':focus')).toBeVisible()
    await expect(badge(person, 'saved')).toBeVisible()
  })
})
