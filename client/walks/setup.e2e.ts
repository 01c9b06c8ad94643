import { expect } from '@playwright/test'
import { accounts } from '../../shared/demonstration.ts'
import { refusalSentence } from '../../shared/i18n/translate.ts'
import { audit } from './audit.ts'
import { setupCodeOf } from './builtServer.ts'
import { type Person, tick, wordsIn } from './person.ts'
import { test } from './walk.ts'

const password = 'a sentence is easier to remember'

async function addGroup(person: Person, kind: 'steering' | 'working', names: [string, string, string], code: string) {
  const { page, t } = person
  const form = page.getByRole('form', { name: t('groups.new') })
  await tick(form.getByRole('radio', { name: new RegExp(`^${t(`groups.kind.${kind}`)}`) }))
  for (const [index, language] of (['en', 'fr', 'nl'] as const).entries())
    await form.getByLabel(t('groups.nameIn', { language: t(`app.inLanguage.${language}`) })).fill(names[index] ?? '')
  await form.getByRole('textbox', { name: t('groups.code') }).fill(code)
  await form.getByRole('button', { name: t('groups.create') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[0])
}

async function addSeat({ page, t }: Person, organisation: string, role: 'coLead' | 'member', holder: string) {
  await page.getByRole('button', { name: t('groups.seats.new') }).click()
  const dialog = page.getByRole('dialog', { name: t('groups.seats.new') })
  await dialog.getByLabel(t('groups.seats.organisation')).fill(organisation)
  await dialog.getByRole('button', { name: t('groups.seats.role') }).click()
  await page.getByRole('option', { name: t(`groups.role.${role}`), exact: true }).click()
  await dialog.getByRole('button', { name: t('groups.seats.representative') }).click()
  await page.getByRole('option', { name: holder }).click()
  await dialog.getByRole('button', { name: t('groups.seats.add') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('listitem').filter({ hasText: organisation })).toContainText(holder)
}

test('an empty instance becomes an organisation: groups, seats, somebody invited', async ({ empty, enter }) => {
  const admin = await enter(empty, 'en')
  const { page, t } = admin
  const form = page.getByRole('form', { name: t('setup.organisation.title') })

  await test.step('the first page offers both, whatever was asked for', async () => {
    await page.goto('/people')
    await expect(page).toHaveURL(/\/welcome$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('setup.title'))
    await expect(form).toBeVisible()
    await expect(page.getByRole('form', { name: t('setup.example.title') })).toBeVisible()
  })

  await test.step('a wrong code is refused at its field, and what was typed is kept', async () => {
    admin.complaints.expect(/status of 403/)
    await form.getByLabel(t('setup.code')).fill('WRONG')
    await form.getByLabel(t('setup.organisation.name')).fill('Administrator')
    await form.getByLabel(t('setup.organisation.email')).fill('admin@example.org')
    await form.getByLabel(t('setup.organisation.password')).fill(password)
    await form.getByRole('button', { name: t('setup.organisation.action') }).click()
    await expect(form.getByText(refusalSentence('en', { code: 'setup.wrongCode' }))).toBeVisible()
    await expect(form.getByLabel(t('setup.code'))).toBeFocused()
    await expect(form.getByLabel(t('setup.organisation.name'))).toHaveValue('Administrator')
    await expect(form.getByLabel(t('setup.organisation.email'))).toHaveValue('admin@example.org')
    await expect(form.getByLabel(t('setup.organisation.password'))).toHaveValue(password)
  })

  await test.step('the language changes at once, without losing a word', async () => {
    await page.getByRole('radio', { name: 'Français' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bienvenue dans Relevé')
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    const french = page.getByRole('form', { name: 'Configurer votre organisation' })
    await expect(french.getByLabel('Votre nom')).toHaveValue('Administrator')
    await expect(french.getByText(refusalSentence('fr', { code: 'setup.wrongCode' }))).toBeVisible()
    await page.getByRole('radio', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('setup.title'))
  })

  await test.step('the code of the terminal makes the first administrator', async () => {
    await form.getByLabel(t('setup.code')).fill(setupCodeOf(empty))
    await form.getByRole('button', { name: t('setup.organisation.action') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('app.nav.desk'))
    await expect(page.getByText(t('desk.noGroupsAtAll'))).toBeVisible()
  })

  await test.step('a committee, and a working group that reports to it', async () => {
    await page.getByRole('link', { name: t('groups.new') }).click()
    await addGroup(admin, 'steering', ['Steering committee', 'Comité de pilotage', 'Stuurgroep'], 'SC')
    await expect(page.getByText(t('groups.seats.empty'))).toBeVisible()
    await page
      .getByRole('link', { name: t('app.nav.desk') })
      .first()
      .click()
    await page.getByRole('link', { name: t('groups.new') }).click()
    const form = page.getByRole('form', { name: t('groups.new') })
    await form.getByRole('button', { name: t('groups.reportsTo') }).click()
    await page.getByRole('option', { name: 'Steering committee' }).click()
    await addGroup(admin, 'working', ['Localisation', 'Localisation', 'Lokalisatie'], 'LOC')
    await expect(page.getByRole('main').getByRole('link', { name: 'Steering committee' })).toBeVisible()
    await expect(page.getByText(t('groups.rules.quorumMajority'))).toBeVisible()
  })

  const link = await test.step('somebody is invited, who reads Dutch: the link is copied', async () => {
    await admin.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page
      .getByRole('navigation')
      .getByRole('link', { name: t('app.nav.people') })
      .click()
    await page.getByRole('button', { name: t('people.invite.title') }).click()
    const dialog = page.getByRole('dialog', { name: t('people.invite.title') })
    await dialog.getByLabel(t('people.invite.name')).fill('Member, La Lustrerie')
    await dialog.getByLabel(t('people.invite.email')).fill('member@example.org')
    await tick(dialog.getByRole('radio', { name: 'Nederlands' }))
    await dialog.getByRole('button', { name: t('people.invite.action') }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: t('people.invite.copyLink') }).click()
    await expect(page.getByRole('status')).toHaveText(t('people.invite.linkCopied'))
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    await expect(page.getByLabel(t('people.invite.link'))).toHaveValue(copied)
    await expect(page.getByRole('listitem').filter({ hasText: 'member@example.org' })).toContainText(
      t('people.list.invited'),
    )
    return copied
  })

  const member = await enter(empty, 'en')
  const nl = wordsIn('nl')

  await test.step('the person opens the link, in Dutch as the invitation says, and accepts', async () => {
    await member.page.goto(link)
    await expect(member.page.getByRole('heading', { level: 1 })).toHaveText('Uitnodiging')
    await expect(member.page.getByLabel(nl('people.invitation.email'))).toHaveValue('member@example.org')
    await audit(member, 'an invitation')
    await member.page.getByLabel(nl('people.invitation.password')).fill(password)
    await member.page.getByRole('button', { name: nl('people.invitation.accept') }).click()
    await expect(member.page.getByRole('heading', { level: 1 })).toHaveText('Mijn bureau')
    await expect(member.page.getByText(nl('desk.noGroups'))).toBeVisible()
  })

  await test.step('a seat in the group: it appears on the open desk without a reload', async () => {
    await page
      .getByRole('link', { name: t('app.nav.desk') })
      .first()
      .click()
    await page.getByRole('main').getByRole('link', { name: 'Localisation' }).click()
    await addSeat(admin, 'La Lustrerie', 'member', 'Member, La Lustrerie')
    await member.page.getByRole('main').getByRole('link', { name: 'Lokalisatie' }).click()
    await expect(member.page.getByRole('heading', { level: 1 })).toHaveText('Lokalisatie')
    await expect(member.page.getByRole('listitem').filter({ hasText: 'Member, La Lustrerie' })).toBeVisible()
    await expect(member.page.getByRole('button', { name: nl('groups.seats.new') })).toBeHidden()
  })

  await test.step('the link worked once', async () => {
    member.complaints.expect(/status of 410/)
    await member.page.goto(link)
    await expect(member.page.getByText(nl('people.invitation.unusable'))).toBeVisible()
    await expect(
      member.page.getByText(refusalSentence('nl', { code: 'people.invitationUsed' }), { exact: true }).first(),
    ).toBeVisible()
  })
})

test('the worked example is loaded from the first page, and says on every page that it is one', async ({
  empty,
  enter,
}) => {
  const { page, t } = await enter(empty, 'fr')
  await page.goto('/')
  const form = page.getByRole('form', { name: t('setup.example.title') })
  await form.getByLabel(t('setup.code')).fill(setupCodeOf(empty).toLowerCase())
  await form.getByRole('button', { name: t('setup.example.action') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('people.signIn.title'))
  const banner = page.getByRole('complementary', { name: t('app.demonstration.label') })
  await expect(banner).toBeVisible()
  await page.getByRole('button', { name: t('people.demonstration.all', { count: String(accounts.length) }) }).click()
  await page.getByRole('button', { name: 'Observer, WG Localisation' }).click()
  await page.getByRole('button', { name: t('people.signIn.action') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('app.nav.desk'))
  await expect(banner).toBeVisible()
})
