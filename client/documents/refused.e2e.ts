import { expect, type Locator } from '@playwright/test'
import { audit } from '../walks/audit.ts'
import { relayedTooLate } from '../walks/complaints.ts'
import { tabTo } from '../walks/keyboard.ts'
import { badge, choose, minutesOf } from '../walks/meetingRoom.ts'
import type { Person } from '../walks/person.ts'
import { test } from '../walks/walk.ts'

// What is written and may not be: said at once, never lost without a word.

const GROUP = { fr: 'Internationalisation', nl: 'Internationalisering' }
const MEETING = 'Vergadering nr. 6 van de werkgroep'
const ITEM = 'Missiekader: samenwerking en ESG-criteria'
const number = 6

/** Goes to the meeting that is over; only those who keep the minutes still write in them. */
async function enterPastMeeting({ page }: Person): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: GROUP.nl }).first().click()
  await page.getByRole('main').getByRole('link', { name: MEETING, exact: true }).click()
}

/** From now on what the person types goes no further than their socket, as behind a proxy that stalls. */
async function holdChangesBack({ context, complaints }: Person): Promise<void> {
  complaints.expect(relayedTooLate)
  await context.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((frame) => {
      const isChange = typeof frame !== 'string' && frame[0] === 0 && frame[1] === 2
      if (!isChange) server.send(frame)
    })
  })
}

/** Notes when a text can no longer be written in, as the page's clock has it. */
async function noteWhenReadOnly(text: Locator): Promise<() => Promise<number>> {
  await text.evaluate((element) => {
    const noted = window as unknown as { readOnlyAt?: number; editor?: Element }
    noted.editor = element
    new MutationObserver(() => {
      if (element.getAttribute('contenteditable') === 'false') noted.readOnlyAt ??= Date.now()
    }).observe(element, { attributes: true })
  })
  return () => text.page().evaluate(() => (window as unknown as { readOnlyAt: number }).readOnlyAt)
}

test('an observer who types, with nothing but the keyboard, is told why nothing happens', async ({
  example,
  enter,
}) => {
  const observer = await enter(example, 'nl', 'observer')
  const { page, t } = observer
  await enterPastMeeting(observer)
  await choose(observer, ITEM)
  const text = minutesOf(observer, number)
  const before = await text.innerText()
  await tabTo(page, text)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(t('documents.readOnlyTyped'))).toBeHidden()
  await page.keyboard.type('Nee')
  await expect(page.getByRole('main').getByText(t('documents.readOnlyTyped'))).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(t('documents.readOnlyTyped'))
  await audit(observer, 'a refusal to write')
  expect(await text.innerText()).toBe(before)
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('main').getByText(t('documents.readOnlyTyped'))).toBeHidden()
})

test('a right withdrawn while words are unsent: read-only within a second, and the words are offered', async ({
  example,
  enter,
}) => {
  const lead = await enter(example, 'fr', 'colead.hub')
  const phone = { viewport: { width: 390, height: 844 }, permissions: ['clipboard-read', 'clipboard-write'] }
  const member = await enter(example, 'nl', 'colead.cd', phone)
  const { page, t } = member
  await holdChangesBack(member)
  await lead.page.getByRole('main').getByRole('link', { name: GROUP.fr }).first().click()

  await enterPastMeeting(member)
  await page.getByRole('button', { name: t('meetings.views.agenda') }).click()
  await choose(member, ITEM)
  const text = minutesOf(member, number)
  await text
    .locator('p')
    .first()
    .click({ position: { x: 4, y: 8 } })
  await page.keyboard.press('Home')
  await page.keyboard.type('Nog niet verstuurd. ')
  await expect(badge(member, 'saving').or(badge(member, 'unsaved'))).toBeVisible()
  const readOnlyAt = await noteWhenReadOnly(text)

  await test.step('the seat becomes an observer’s: the editor is read-only within a second of the answer', async () => {
    const label = lead.t('groups.seats.changeFor', { organisation: 'Creative District' })
    await lead.page.getByRole('button', { name: label }).click()
    const form = lead.page.getByRole('dialog', { name: label })
    await form
      .getByRole('button', { name: new RegExp(`^${lead.t('groups.seats.role')}|${lead.t('groups.seats.role')}$`) })
      .click()
    await lead.page.getByRole('option', { name: lead.t('groups.role.observer') }).click()
    const answered = lead.page.waitForResponse((response) => response.request().method() !== 'GET')
    await form.getByRole('button', { name: lead.t('ui.save'), exact: true }).click()
    await answered
    const answeredAt = Date.now()
    await expect.poll(readOnlyAt).toBeGreaterThan(0)
    expect((await readOnlyAt()) - answeredAt).toBeLessThan(1_000)
  })

  const dialog = page.getByRole('alertdialog', { name: t('documents.unsent.title') })
  await test.step('what was not sent is shown, marked, and can be copied', async () => {
    await expect(dialog).toContainText(t('documents.refused.readOnly'))
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(t('documents.unsent.minutesOf', { title: ITEM }))
    await expect(dialog.locator('mark')).toHaveText(`${t('documents.unsent.notSent')} Nog niet verstuurd.`)
    await audit(member, 'text that was not sent', '[role="alertdialog"]')
    await page.setViewportSize(phone.viewport)
    await dialog.getByRole('button', { name: t('documents.unsent.copy') }).click()
    await expect(page.getByRole('status')).toHaveText(t('documents.unsent.copied'))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Nog niet verstuurd. Tour de consentement',
    )
  })

  await test.step('shut without a decision it waits behind a notice, and can be fetched as a file', async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: t('documents.unsent.show') }).click()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: t('documents.unsent.download') }).click()
    expect((await download).suggestedFilename()).toBe(t('documents.unsent.file'))
  })

  await test.step('let go of, the page goes on with the text as the server has it, to be read', async () => {
    await dialog.getByRole('button', { name: t('documents.unsent.letGo') }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(t('documents.unsent.waits'))).toBeHidden()
    await expect(text).not.toContainText('Nog niet verstuurd.')
    await expect(text).toHaveAttribute('contenteditable', 'false')
    await expect(badge(member, 'readOnly')).toBeVisible()
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
  })
})
