import { expect } from '@playwright/test'
import { audit } from './audit.ts'
import { openSessionOn, SESSION } from './committeeRoom.ts'
import { enterMeeting, mark, panel } from './meetingRoom.ts'
import { tick } from './person.ts'
import { test } from './walk.ts'

// A session without its quorum: somebody checks in by the code on the wall, goes out, and the session is called again.

const ITEM = { fr: 'Programme de travail', nl: 'Werkprogramma' }
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

test('roll: checked in by a code, out for a moment, adjourned and called again', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles', phone)
  const { page, t } = chair

  await test.step('the committee’s rules know a second meeting', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Comité de pilotage', exact: true }).click()
    await page.getByRole('button', { name: t('groups.rules.change') }).click()
    const dialog = page.getByRole('dialog')
    await tick(dialog.getByRole('radio', { name: t('groups.rules.secondYes') }))
    await dialog.getByRole('button', { name: t('groups.rules.adopt', { version: '2' }) }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(t('groups.rules.secondYes'))).toBeVisible()
  })

  await test.step('the session opens with two of seven', async () => {
    await page.getByRole('main').getByRole('link', { name: SESSION.fr, exact: true }).first().click()
    await openSessionOn(chair, ITEM, ['La Lustrerie'])
  })

  await test.step('a member checks in on a phone by the code, and is shown as there', async () => {
    const roll = await panel(chair, 'roll')
    const code = await roll.getByText(t('roll.code')).locator('strong').textContent()
    const { page: phones, t: words } = iles
    await phones
      .getByRole('main')
      .getByRole('link', { name: words('roll.checkIn.title') })
      .click()
    await expect(phones.getByRole('heading', { level: 1 })).toHaveText(words('roll.checkIn.title'))
    iles.complaints.expect(/status of 404/)
    await phones.getByLabel(words('roll.checkIn.code')).fill(code === '0000' ? '0001' : '0000')
    await phones.getByRole('button', { name: words('roll.checkIn.act') }).click()
    await expect(phones.getByText(words('refusals.meetings.unknownCode'))).toBeVisible()
    await audit(iles, 'checking in, with a wrong code')
    await phones.getByLabel(words('roll.checkIn.code')).fill(code ?? '')
    await phones.getByRole('button', { name: words('roll.checkIn.act') }).click()
    await expect(phones.getByRole('heading', { level: 1 })).toHaveText(SESSION.nl)
    const line = roll.getByRole('listitem').filter({ hasText: 'iles.be' })
    await expect(line).toContainText(t('roll.mode.room'))
    await mark(chair, 'iles.be', 'remote')
    await line.getByRole('button').click()
    await page.getByRole('menuitem', { name: t('roll.status.out'), exact: true }).click()
    await expect(line).toContainText(t('roll.status.out'))
    await expect(line).toContainText(/\d{2}:\d{2}–\d{2}:\d{2}/)
    await audit(chair, 'a roll with comings and goings')
  })

  await test.step('without its quorum it is adjourned, and called again with its items', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('button', { name: t('meetings.adjourn') }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: t('meetings.adjourn') }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('link', { name: t('meetings.planSecond') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('meetings.planSecond'))
    await expect(page.getByText(t('meetings.secondLead'))).toBeVisible()
    await audit(chair, 'planning a second meeting')
  })
})

test('roll: proxies and alternates are known before any vote, and the wall needs no session', async ({
  example,
  enter,
}) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles', phone)
  const { page, t } = chair

  await test.step('the chair names an alternate of a seat', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Comité de pilotage', exact: true }).click()
    const organisation = 'RAB BKO'
    await page.getByRole('button', { name: t('groups.seats.changeFor', { organisation }) }).click()
    const dialog = page.getByRole('dialog', { name: t('groups.seats.changeFor', { organisation }) })
    const alternates = dialog.getByRole('region', { name: t('groups.alternates.title') })
    await alternates.getByRole('button', { name: t('groups.alternates.person') }).click()
    await page.getByRole('option', { name: /^CCI company 01/ }).click()
    await audit(chair, 'naming an alternate')
    await alternates.getByRole('button', { name: t('groups.alternates.name') }).click()
    await expect(alternates.getByRole('listitem')).toContainText('CCI company 01')
    await dialog.getByRole('button', { name: t('ui.close') }).click()
    await expect(page.getByText(t('groups.alternates.are', { names: 'CCI company 01' }))).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: SESSION.fr, exact: true }).first().click()
  })

  await openSessionOn(chair, ITEM, ['iles.be', 'La Lustrerie', 'start-invest.be'])
  const roll = await panel(chair, 'roll')
  const line = roll.getByRole('listitem').filter({ hasText: /^Perspective\.brussels/ })
  await line.getByRole('button').click()
  const forItem = page.getByRole('group', { name: t('roll.giveProxyFor', { number: '3' }) })
  await forItem.getByRole('menuitem', { name: t('roll.proxyTo', { organisation: 'iles.be' }) }).click()
  await expect(line).toContainText(t('roll.proxyForItem', { number: '3' }))

  const { page: phones, t: words } = iles
  await enterMeeting(iles, SESSION.nl)
  await phones.getByRole('button', { name: words('meetings.views.roll') }).click()
  await expect(phones.getByText(words('votes.alsoFor', { organisation: 'Perspective.brussels' }))).toBeVisible()
  await audit(iles, 'a proxy seen before the vote')
  const standIn = await enter(example, 'en', 'company01', phone)
  const { page: theirs, t: said } = standIn
  await test.step('the alternate takes the place of who is away, on a phone, and asks for the floor', async () => {
    await enterMeeting(standIn, SESSION.en)
    await theirs.getByRole('button', { name: said('meetings.views.roll') }).click()
    await expect(theirs.getByText(said('roll.youStandIn'))).toBeVisible()
    await theirs.getByRole('button', { name: said('roll.hereRemote') }).click()
    const seat = roll.getByRole('listitem').filter({ hasText: /^RAB BKO/ })
    await expect(seat).toContainText(t('roll.alternateIs', { name: 'CCI company 01' }))
    await audit(standIn, 'an alternate on the roll')
    await theirs.setViewportSize(phone.viewport)
    await theirs
      .getByRole('navigation', { name: said('meetings.views.label') })
      .getByRole('button', { name: said('meetings.views.item') })
      .click()
    await theirs.getByRole('button', { name: said('meetings.floor.ask'), exact: true }).click()
    await audit(standIn, 'a hand on a phone')
  })

  await test.step('the wall needs no session: it shows who has the floor, until its link is closed', async () => {
    await page.getByRole('button', { name: t('meetings.floor.giveTo', { organisation: 'RAB BKO' }) }).click()
    const opened = chair.context.waitForEvent('page')
    await page.getByRole('link', { name: t('meetings.screen.title') }).click()
    const screen = await opened
    await screen.getByRole('button', { name: t('meetings.screen.links') }).click()
    await screen.getByRole('button', { name: t('meetings.screen.makeLink') }).click()
    const link = await screen.getByLabel(t('meetings.screen.link')).inputValue()
    await audit({ ...chair, page: screen }, 'a link to the wall')

    const room = await enter(example, 'fr', undefined, { viewport: { width: 1920, height: 1080 } })
    room.complaints.expect(/status of 410/)
    const { page: wall } = room
    await wall.goto(link)
    await expect(wall.locator('[data-screen-floor]')).toContainText('RAB BKO')
    await expect(wall.getByText('CCI company 01')).toHaveCount(0)
    await expect(wall.locator('[data-item-time]')).toContainText('0 / 15 min')
    const closes = t('meetings.screen.closeLinkOf', { made: '' }).trim().split(' ').slice(0, -1).join(' ')
    await screen.getByRole('button', { name: new RegExp(`^${closes}`) }).click()
    await expect(wall.getByText(t('refusals.meetings.linkClosed'))).toBeVisible()
    await expect(wall.locator('[data-current-item]')).toHaveCount(0)
  })
})
