import { expect, type Page } from '@playwright/test'
import { audit } from './audit.ts'
import { tabTo } from './keyboard.ts'
import {
  cast,
  checkIn,
  choose,
  enterMeeting,
  mark,
  minutesOf,
  onRail,
  panel,
  recorded,
  step,
  voteCard,
  voteOnPhone,
} from './meetingRoom.ts'
import type { Person } from './person.ts'
import { test } from './walk.ts'

// A session of the committee: four of seven seats, one vote, one paper cast with nothing but the keyboard.

const SESSION = {
  fr: 'Séance du comité de pilotage',
  nl: 'Zitting van de stuurgroep',
  en: 'Steering committee session',
}
const ITEM = { fr: 'Calendrier des séances de l’année', nl: 'Kalender van de zittingen van het jaar' }
const MOTION = { fr: 'Le comité se réunit quatre fois par an.', nl: 'De stuurgroep komt vier keer per jaar samen.' }
/** What it was drafted as first: the number was still to be agreed. */
const FIRST = { fr: 'Le comité se réunit six fois par an.', nl: 'De stuurgroep komt zes keer per jaar samen.' }
const RESULT = {
  fr: 'Adopté : 2 voix pour, 1 contre, aucune abstention ; majorité simple des suffrages exprimés. 1 n’a pas pris part au vote.',
  nl: 'Goedgekeurd: 2 stemmen voor, 1 tegen, geen onthoudingen; gewone meerderheid van de uitgebrachte stemmen. 1 heeft niet deelgenomen aan de stemming.',
}
const DISSENT = 'Six sessions a year would let us answer the groups in time.'
const number = 3

/** Puts the meeting on the wall, from its own page. */
async function openWall({ context, page, t }: Person): Promise<Page> {
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: t('meetings.screen.title') }).click()
  const wall = await opened
  await wall.setViewportSize({ width: 1920, height: 1080 })
  return wall
}

/** Keeps a picture of a screen of the size of a wall, where somebody asks for one. */
async function photograph({ page }: Person, name: string): Promise<void> {
  const folder = process.env['PHOTOGRAPHS']
  if (folder === undefined) return
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

test('ballot: from the roll to the result in the minutes', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles')
  const startInvest = await enter(example, 'en', 'sc.start-invest')
  const late = await enter(example, 'fr', 'sc.lustrerie')
  const everyone = [chair, iles, startInvest, late]
  for (const person of everyone) await enterMeeting(person, SESSION[person.locale])

  await test.step('the chair prepares an item for decision and convenes', async () => {
    const { page, t } = chair
    await page.getByRole('button', { name: t('agenda.add'), exact: true }).click()
    const title = (locale: 'fr' | 'nl') =>
      page.getByLabel(t('agenda.itemTitleIn', { language: t(`app.inLanguage.${locale}`) }))
    await title('fr').fill(ITEM.fr)
    await title('nl').fill(ITEM.nl)
    await page.getByRole('button', { name: t('agenda.type.discussion') }).click()
    await page.getByRole('menuitemradio', { name: t('agenda.type.decision') }).click()
    for (const locale of ['fr', 'nl'] as const)
      await page.getByLabel(t('agenda.draftIn', { language: t(`app.inLanguage.${locale}`) })).fill(FIRST[locale])
    await step(chair, 'convene')
  })

  await test.step('three are there: the session opens, a vote does not, and the screen says why', async () => {
    const { page, t } = chair
    await checkIn(chair, 'hub.brussels')
    await checkIn(iles, 'iles.be')
    await checkIn(startInvest, 'start-invest.be', 'remote')
    await expect(page.getByText(t('roll.quorumIs', { reached: 'no', needed: '4' })).first()).toBeVisible()
    await step(chair, 'openMeeting')
    await choose(chair, ITEM.fr)
    await page.getByRole('button', { name: t('agenda.makeCurrent') }).click()
    const beside = await panel(chair, 'vote')
    await expect(beside.getByText(t('refusals.votes.noQuorum', { present: 3, needed: 4 }))).toBeVisible()
    await expect(beside.getByRole('button', { name: t('votes.open'), exact: true })).toBeDisabled()
  })

  await test.step('the fourth comes, and the vote is opened', async () => {
    const { page, t } = chair
    await mark(chair, 'Perspective.brussels', 'room')
    await expect(page.getByText(t('roll.quorumIs', { reached: 'yes', needed: '4' })).first()).toBeVisible()
    const beside = await panel(chair, 'vote')
    await expect(beside.getByLabel(t('votes.motionIn', { language: t('app.inLanguage.nl') }))).toHaveValue(FIRST.nl)
    await beside.getByRole('button', { name: t('votes.open'), exact: true }).click()
    await expect(voteCard(chair)).toContainText(FIRST.fr)
  })

  await test.step('the draft changes after the opening: the card says so, and the vote is opened anew on it', async () => {
    const { page, t } = chair
    const item = page.getByRole('article')
    await item.getByRole('button', { name: t('agenda.draft'), exact: true }).click()
    for (const locale of ['fr', 'nl'] as const)
      await page.getByLabel(t('agenda.draftIn', { language: t(`app.inLanguage.${locale}`) })).fill(MOTION[locale])
    await expect(voteCard(chair)).toContainText(t('votes.drafted.differs'))
    await expect(voteCard(startInvest)).toContainText(startInvest.t('votes.drafted.differs'))
    await expect(voteCard(startInvest)).toContainText(FIRST.fr)
    await audit(chair, 'a draft that differs from what is voted on', 'article')
    await voteCard(chair)
      .getByRole('button', { name: t('votes.drafted.renew') })
      .click()
    const dialog = page.getByRole('dialog', { name: t('votes.drafted.renewAsk') })
    await dialog.getByLabel(t('votes.drafted.renewReason')).fill('Le nombre de séances a changé.')
    await dialog.getByRole('button', { name: t('votes.drafted.renew') }).click()
    await expect(dialog).toBeHidden()
    for (const person of everyone) {
      await expect(voteCard(person)).toContainText(MOTION[person.locale === 'nl' ? 'nl' : 'fr'])
      await expect(voteCard(person)).toContainText(person.t('votes.castCount', { cast: '0', roll: '4' }))
      await expect(onRail(person, ITEM[person.locale === 'nl' ? 'nl' : 'fr'])).toContainText(
        person.t('agenda.status.voteOpen'),
      )
    }
  })

  const wall = { ...chair, page: await openWall(chair) }
  const onWall = wall.page.getByRole('region', { name: /^Vote/ })

  await test.step('the wall shows item, motion and quorum in the room’s languages, and whose screen it is on is nowhere', async () => {
    const { page } = wall
    await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: ITEM.fr })).toContainText(ITEM.nl)
    for (const locale of ['fr', 'nl'] as const) await expect(onWall).toContainText(MOTION[locale])
    await expect(onWall).toContainText(chair.t('votes.castCount', { cast: '0', roll: '4' }))
    await expect(page.getByText('4 / 7', { exact: true })).toBeVisible()
    await expect(page.getByText('hub.brussels')).toHaveCount(0)
    await expect(onWall.getByRole('radio')).toHaveCount(0)
  })

  await test.step('who comes after the opening has no paper', async () => {
    await checkIn(late, 'La Lustrerie')
    await expect(voteCard(late).getByText(late.t('votes.noPaper'))).toBeVisible()
    await expect(voteCard(late).getByRole('radio')).toHaveCount(0)
    await expect(voteCard(late)).toContainText(late.t('votes.castCount', { cast: '0', roll: '4' }))
  })

  await test.step('a paper cast by keyboard alone is recorded, with the hour', async () => {
    const { page, t } = startInvest
    await page.getByRole('main').focus()
    await tabTo(page, voteCard(startInvest).getByRole('radio').first())
    await page.keyboard.press('ArrowDown')
    await expect(voteCard(startInvest).getByRole('radio', { name: t('votes.choice.against') })).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(voteCard(startInvest).getByText(recorded(startInvest, 'against'))).toBeVisible()
  })

  await test.step('before the close the others see how many have voted, and nothing else', async () => {
    const onPhone = await voteOnPhone(iles)
    await cast(iles, 'against', onPhone)
    await onPhone.getByRole('button', { name: iles.t('votes.change') }).click()
    await cast(iles, 'for', onPhone)
    await iles.page.setViewportSize({ width: 1280, height: 800 })
    await cast(chair, 'for')
    for (const person of everyone) {
      const card = voteCard(person)
      await expect(card).toContainText(person.t('votes.castCount', { cast: '3', roll: '4' }))
      await expect(card.getByText(person.t('votes.hiddenUntilClose'), { exact: true })).toBeVisible()
      await expect(card.getByLabel(person.t('votes.figures'))).toHaveCount(0)
      await expect(minutesOf(person, number)).not.toContainText(/Adopté|Rejeté|Goedgekeurd|Verworpen/)
    }
    // Whoever has no paper reads no choice anywhere.
    await expect(late.page.getByText(recorded(late, 'for'))).toHaveCount(0)
    await expect(late.page.getByText(recorded(late, 'against'))).toHaveCount(0)
    await audit(iles, 'an open vote with a recorded paper')
    await expect(onWall).toContainText(chair.t('votes.castCount', { cast: '3', roll: '4' }))
    await expect(onWall.getByLabel(chair.t('votes.figures'))).toHaveCount(0)
    await photograph(wall, 'wall-open')
    await audit(wall, 'the room screen during a vote')
  })

  await test.step('the close publishes the sentence and the figures on every screen', async () => {
    const { page, t } = chair
    await voteCard(chair)
      .getByRole('button', { name: t('votes.close') })
      .click()
    const dialog = page.getByRole('alertdialog', { name: t('votes.closeAsk') })
    await expect(dialog).toContainText(t('votes.notVotedYet', { count: 1 }))
    await audit(chair, 'closing a vote', '[role="alertdialog"]')
    await dialog.getByRole('button', { name: t('votes.close') }).click()
    for (const person of everyone) {
      const card = voteCard(person)
      const figures = card.getByLabel(person.t('votes.figures'))
      await expect(figures).toContainText(new RegExp(`${person.t('votes.choice.for')}\\s*2`))
      await expect(figures).toContainText(new RegExp(`${person.t('votes.choice.against')}\\s*1`))
      await expect(figures).toContainText(new RegExp(`${person.t('votes.didNotVote')}\\s*1`))
      // By the committee's rules a vote is by roll call: afterwards everyone reads who voted how.
      await expect(figures).toContainText('start-invest.be')
    }
    await expect(voteCard(late).getByText(RESULT.fr)).toBeVisible()
    await expect(voteCard(iles).getByText(RESULT.nl)).toBeVisible()
  })

  await test.step('the result stands in the minutes, in French and in Dutch, without anybody typing it', async () => {
    for (const person of everyone) {
      await expect(minutesOf(person, number).getByText(RESULT.fr)).toHaveCount(1)
      await expect(minutesOf(person, number).getByText(RESULT.nl)).toHaveCount(1)
    }
    await audit(startInvest, 'a closed vote and its result')
  })

  await test.step('whoever voted against annexes why, in their language: under the result and in the minutes of everybody', async () => {
    const { page, t } = startInvest
    await expect(voteCard(iles).getByRole('button', { name: iles.t('votes.dissent.annex') })).toHaveCount(0)
    await voteCard(startInvest)
      .getByRole('button', { name: t('votes.dissent.annex') })
      .click()
    const dialog = page.getByRole('dialog', { name: t('votes.dissent.ask', { organisation: 'start-invest.be' }) })
    await dialog.getByLabel(t('votes.dissent.text'), { exact: true }).fill(DISSENT)
    await audit(startInvest, 'annexing a dissent', '[role="dialog"]')
    await dialog.getByRole('button', { name: t('votes.dissent.annex') }).click()
    await expect(dialog).toBeHidden()
    for (const person of everyone) {
      await expect(voteCard(person).getByText(DISSENT, { exact: true })).toBeVisible()
      await expect(minutesOf(person, number)).toContainText(`Dissent of start-invest.be: ${DISSENT}`)
    }
    await audit(iles, 'a result with a dissent')
  })

  await test.step('the wall shows the sentence and the figures, and by keyboard one language alone', async () => {
    const { page, t } = wall
    for (const locale of ['fr', 'nl'] as const) await expect(onWall).toContainText(RESULT[locale])
    await expect(onWall.getByLabel(t('votes.figures'))).toContainText(/Pour · Voor · For\s*2/)
    await expect(page.getByText('start-invest.be')).toHaveCount(0)
    await photograph(wall, 'wall-closed')
    await audit(wall, 'the room screen after a vote')
    await page.getByRole('main').focus()
    await tabTo(page, page.getByRole('radio', { name: t('meetings.screen.allLanguages') }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(onWall).not.toContainText(RESULT.nl)
    await expect(onWall).toContainText(RESULT.fr)
  })
})
