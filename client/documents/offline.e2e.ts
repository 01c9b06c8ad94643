import { expect } from '@playwright/test'
import { DEMONSTRATION_PASSWORD } from '../../shared/demonstration.ts'
import { badge, choose, enterMeeting, minutesOf, notSent } from '../walks/meetingRoom.ts'
import { relayedTooLate } from '../walks/complaints.ts'
import type { Person } from '../walks/person.ts'
import { test } from '../walks/walk.ts'

// What is written without network: kept over a reload, sent once, and gone from the device with the session.

const MEETING = { en: 'Working group meeting no. 7', fr: 'Réunion no 7 du groupe de travail' }
const ITEM = { en: 'First mission under the new framework', fr: 'Première mission selon le nouveau cadre' }
const number = 4

/** Lets sockets of documents through or not, from the next one on, while everything else of the network works. */
async function doorOfSockets({ context, complaints }: Person): Promise<{ shut: () => void; open: () => void }> {
  let isOpen = true
  complaints.expect(relayedTooLate)
  await context.routeWebSocket(/\/sync\//, async (socket) => {
    if (isOpen) socket.connectToServer()
    else await socket.close()
  })
  return { shut: () => void (isOpen = false), open: () => void (isOpen = true) }
}

/** The databases this browser keeps of anybody. */
function copies({ page }: Person): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name))
}

test('what is written offline survives a reload and arrives once', async ({ example, enter }) => {
  const member = await enter(example, 'fr', 'colead.hub')
  const witness = await enter(example, 'en', 'secretary')
  const door = await doorOfSockets(member)
  await enterMeeting(member, MEETING.fr)
  await enterMeeting(witness, MEETING.en)
  await choose(member, ITEM.fr)
  await choose(witness, ITEM.en)
  const words = 'Écrit dans le train.'
  const { page, t } = member
  const text = minutesOf(member, number)
  await text.click()
  await page.keyboard.type('Avant. ')
  await expect(badge(member, 'saved')).toBeVisible()
  await expect(minutesOf(witness, number)).toContainText('Avant.')

  await test.step('the badge is red within five seconds of pulling the plug, and counts what waits', async () => {
    await member.context.setOffline(true)
    await expect(badge(member, 'offline')).toBeVisible({ timeout: 5_000 })
    await page.keyboard.type(words)
    await expect(notSent(member)).toHaveText(t('ui.saved.notSent', { count: words.length }))
    await expect(notSent(member).locator('..')).toHaveAttribute('title', t('ui.savedMeans.notSent'))
  })

  await test.step('the page is left without a warning; the next one shows the words, and says they are not sent', async () => {
    await page.goto('about:blank')
    door.shut()
    await member.context.setOffline(false)
    await page.goBack()
    await expect(text).toContainText(words)
    await expect(notSent(member)).toHaveText(t('ui.saved.notSent', { count: words.length }))
    await expect(minutesOf(witness, number)).not.toContainText(words)
  })

  await test.step('and once more: what was added to them is counted too', async () => {
    await text.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Encore.')
    await expect(notSent(member).locator('..')).toHaveAttribute('title', t('ui.savedMeans.notSent'))
    await page.reload()
    await expect(text).toContainText(`${words} Encore.`)
    await expect(notSent(member)).toHaveText(t('ui.saved.notSent', { count: words.length + ' Encore.'.length }))
  })

  await test.step('with the network back they arrive, once', async () => {
    door.open()
    await expect(badge(member, 'saved')).toBeVisible()
    await expect(minutesOf(witness, number)).toContainText(`${words} Encore.`)
    await page.reload()
    await expect(badge(member, 'saved')).toBeVisible()
    expect((await minutesOf(witness, number).innerText()).split(words)).toHaveLength(2)
    expect((await text.innerText()).split(words)).toHaveLength(2)
  })
})

test('signing out leaves nothing of the person on the device', async ({ example, enter }) => {
  const member = await enter(example, 'fr', 'colead.hub')
  const { page, t, context } = member
  const door = await doorOfSockets(member)
  const signOut = async () => {
    await page.getByRole('button', { name: new RegExp(`^${t('app.account.label', { name: '' }).trim()}`) }).click()
    await page.getByRole('menuitem', { name: t('app.account.signOut') }).click()
  }
  await enterMeeting(member, MEETING.fr)
  await choose(member, ITEM.fr)
  await minutesOf(member, number).click()
  await page.keyboard.type('Trois mots')
  await expect(badge(member, 'saved')).toBeVisible()
  await expect.poll(() => copies(member)).toHaveLength(2)

  await test.step('what is not sent yet would go with it: that is asked first', async () => {
    door.shut()
    await context.setOffline(true)
    await expect(badge(member, 'offline')).toBeVisible()
    await page.keyboard.type(' de plus')
    await expect(notSent(member)).toBeVisible()
    await context.setOffline(false)
    await signOut()
    const dialog = page.getByRole('alertdialog', { name: t('documents.signOut.title') })
    await expect(dialog).toContainText(t('documents.signOut.unsent', { count: ' de plus'.length }))
    await dialog.getByRole('button', { name: t('documents.signOut.stay') }).click()
    await expect(notSent(member)).toBeVisible()
    door.open()
    await expect(badge(member, 'saved')).toBeVisible()
  })

  await test.step('another tab with the document open does not keep the copy alive', async () => {
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.locator('[data-saved="saved"]')).toBeVisible()
    member.complaints.expect(/status of 401/)
    await signOut()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('people.signIn.title'))
    expect(await copies(member)).toEqual([])
    expect(await page.evaluate(() => localStorage.getItem('releve.person'))).toBeNull()
  })
})

test('a copy of another state of the document, or of another person, is not gone on with', async ({
  example,
  enter,
}) => {
  const member = await enter(example, 'fr', 'colead.hub')
  const { page, t, context } = member
  await enterMeeting(member, MEETING.fr)
  await choose(member, ITEM.fr)
  const meeting = page.url()
  await minutesOf(member, number).click()
  await page.keyboard.type('Sur le serveur. ')
  await expect(badge(member, 'saved')).toBeVisible()
  await context.setOffline(true)
  await expect(badge(member, 'offline')).toBeVisible()
  await page.keyboard.type('Resté ici.')
  await expect(notSent(member).locator('..')).toHaveAttribute('title', t('ui.savedMeans.notSent'))
  await page.goto('about:blank')
  await context.setOffline(false)
  const handles = /\/api\/documents\//
  const change = (field: 'epoch' | 'schema') =>
    context.route(handles, async (route) => {
      const response = await route.fetch()
      const handle = (await response.json()) as Record<string, number>
      await route.fulfill({ response, json: { ...handle, [field]: (handle[field] ?? 0) + 1 } })
    })
  const dialog = page.getByRole('alertdialog', { name: t('documents.unsent.title') })

  await test.step('a server that speaks another version: the page says so, and the words stay for the newer page', async () => {
    await change('schema')
    await page.goto(meeting)
    await expect(page.getByText(t('documents.refused.otherSchema')).first()).toBeVisible()
    await expect(page.getByRole('button', { name: t('app.failed.action') }).first()).toBeVisible()
    expect(await copies(member)).toHaveLength(2)
    await context.unroute(handles)
  })

  await test.step('a document replaced from a backup: what was only here is offered, and its copy is deleted', async () => {
    await change('epoch')
    await page.reload()
    await expect(dialog).toContainText(t('documents.refused.otherEpoch'))
    await expect(dialog.locator('mark')).toContainText('Resté ici.')
    await expect.poll(() => copies(member)).not.toContainEqual(expect.stringMatching(/\/1$/))
    await dialog.getByRole('button', { name: t('documents.unsent.letGo') }).click()
    await context.unroute(handles)
    await page.reload()
    await expect(minutesOf(member, number)).toContainText('Sur le serveur.')
    await expect(minutesOf(member, number)).not.toContainText('Resté ici.')
    await expect.poll(() => copies(member)).toHaveLength(2)
  })

  await test.step('somebody else signs in here: nothing of the one before is left', async () => {
    await context.clearCookies()
    await page.goto('/')
    const form = page.getByRole('form', { name: t('people.signIn.title') })
    await form.getByLabel(t('people.signIn.email')).fill('observer@demo.example')
    await form.getByLabel(t('people.signIn.password')).fill(DEMONSTRATION_PASSWORD)
    await form.getByRole('button', { name: t('people.signIn.action') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('app.nav.desk'))
    await expect.poll(() => copies(member)).toEqual([])
  })
})
