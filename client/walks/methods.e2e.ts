import { expect, type Locator } from '@playwright/test'
import { audit } from './audit.ts'
import { openSessionOn, SESSION } from './committeeRoom.ts'
import { tabTo } from './keyboard.ts'
import { cast, choose, enterMeeting, minutesOf, panel, voteCard } from './meetingRoom.ts'
import type { Person } from './person.ts'
import { test } from './walk.ts'

// Other ways to a decision than the plain vote: the chair decides a tie; a consent round takes an objection in.

const ITEM = { fr: 'Calendrier des séances', nl: 'Kalender van de zittingen' }
const MOTION = { fr: 'Quatre séances par an.', nl: 'Vier zittingen per jaar.' }
const CHANGED = { fr: 'Cinq séances par an, dont une à distance.', nl: 'Vijf zittingen per jaar, één op afstand.' }
const number = 3

const round = ({ page, t }: Person): Locator =>
  page.getByRole('article').getByRole('region', { name: t('consent.title'), exact: true })

async function fillMotion(
  person: Person,
  beside: Locator,
  label: 'votes.motionIn' | 'consent.wordingIn',
  words: typeof MOTION,
) {
  for (const locale of ['fr', 'nl'] as const)
    await beside.getByLabel(person.t(label, { language: person.t(`app.inLanguage.${locale}`) })).fill(words[locale])
}

test('casting vote: a tie is decided by the chair, as a second act', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles')
  for (const person of [chair, iles]) await enterMeeting(person, SESSION[person.locale])

  await test.step('the chair lets the rules of the committee give a casting vote', async () => {
    const { page, t } = chair
    const session = page.url()
    await page
      .getByRole('main')
      .getByRole('link', { name: /pilotage/i })
      .first()
      .click()
    await page.getByRole('button', { name: t('groups.rules.change') }).click()
    await page.getByText(t('groups.rules.castingVoteAllow')).click()
    await audit(chair, 'changing the rules', '[role="dialog"]')
    await page.getByRole('button', { name: t('groups.rules.adopt', { version: '2' }) }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByText(t('groups.rules.castingVoteAllow'))).toBeVisible()
    await page.goto(session)
  })

  await test.step('two for, two against: the vote is tied and waits', async () => {
    const { t } = chair
    await openSessionOn(chair, ITEM, ['iles.be', 'start-invest.be', 'Perspective.brussels'])
    const beside = await panel(chair, 'vote')
    await expect(beside.getByText(t('votes.casting.ifTied', { organisation: 'hub.brussels' }))).toBeVisible()
    await fillMotion(chair, beside, 'votes.motionIn', MOTION)
    await beside.getByRole('button', { name: t('votes.open'), exact: true }).click()
    await cast(chair, 'for')
    await choose(iles, ITEM.nl)
    await cast(iles, 'against')
    await voteCard(chair)
      .getByRole('button', { name: t('votes.close') })
      .click()
    await chair.page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('votes.close') })
      .click()
    for (const person of [chair, iles])
      await expect(voteCard(person)).toContainText(person.t('votes.casting.waits', { organisation: 'hub.brussels' }))
    await expect(voteCard(iles).getByRole('button', { name: iles.t('votes.casting.decide.for') })).toHaveCount(0)
    await audit(chair, 'a tied vote')
  })

  await test.step('the chair decides by keyboard; the minutes say so beside the result, and a recount agrees', async () => {
    const { page, t } = chair
    await page.getByRole('main').focus()
    await tabTo(page, voteCard(chair).getByRole('button', { name: t('votes.casting.decide.for') }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog', { name: t('votes.casting.ask.for') })
    await expect(dialog).toContainText(t('votes.casting.means'))
    await tabTo(page, dialog.getByRole('button', { name: t('votes.casting.decide.for') }))
    await page.keyboard.press('Enter')
    const act = (person: Person) =>
      person.t('votes.result.casting', { choice: 'for', organisation: 'hub.brussels', for: 1, against: 1 })
    for (const person of [chair, iles]) {
      await expect(voteCard(person).getByText(act(person))).toBeVisible()
      for (const reader of [chair, iles]) await expect(minutesOf(person, number).getByText(act(reader))).toHaveCount(1)
    }
    await voteCard(iles)
      .getByRole('button', { name: iles.t('votes.ballots') })
      .click()
    await voteCard(iles)
      .getByRole('button', { name: iles.t('votes.recount.act') })
      .click()
    await expect(voteCard(iles).getByText(iles.t('votes.recount.same'))).toBeVisible()
    await audit(iles, 'a tie decided by the chair')
  })
})

test('consent: from the proposal through an objection to consent, in the minutes', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles')
  for (const person of [chair, iles]) await enterMeeting(person, SESSION[person.locale])
  const press = (name: string) => round(chair).getByRole('button', { name, exact: true }).click()
  const next = (step: 'clarify' | 'react' | 'amend' | 'objections') =>
    press(chair.t('consent.next', { step: chair.t(`consent.step.${step}`) }))

  await test.step('the chair starts a round and leads through its steps, live on every screen', async () => {
    const { page, t } = chair
    await openSessionOn(chair, ITEM, ['iles.be', 'start-invest.be', 'Perspective.brussels'])
    await choose(iles, ITEM.nl)
    await (await panel(chair, 'vote')).getByRole('button', { name: t('consent.start') }).click()
    const dialog = page.getByRole('dialog', { name: t('consent.startAsk', { number: String(number) }) })
    await fillMotion(chair, dialog, 'consent.wordingIn', MOTION)
    await audit(chair, 'starting a consent round', '[role="dialog"]')
    await dialog.getByRole('button', { name: t('consent.start') }).click()
    for (const step of ['clarify', 'react', 'amend', 'objections'] as const) {
      await next(step)
      await expect(round(iles)).toContainText(iles.t('consent.stepNow', { step: iles.t(`consent.step.${step}`) }))
    }
    await expect(round(iles)).toContainText(MOTION.nl)
  })

  await test.step('somebody objects by keyboard; there is no consent while it stands', async () => {
    const { page, t } = iles
    await page.getByRole('main').focus()
    await tabTo(page, round(iles).getByLabel(t('consent.objectText')))
    await page.keyboard.type('Niet iedereen kan reizen.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(round(chair)).toContainText('Niet iedereen kan reizen.')
    await expect(round(chair).getByRole('button', { name: chair.t('consent.end.consented') })).toHaveCount(0)
    await audit(iles, 'a round with an objection')
    await audit(chair, 'running a round with an objection')
  })

  await test.step('the wording changes, the objection is integrated, and nobody objects any more', async () => {
    const { page, t } = chair
    await press(t('consent.again'))
    const form = round(chair).getByRole('form', { name: t('consent.amend') })
    await fillMotion(chair, form, 'consent.wordingIn', CHANGED)
    await audit(chair, 'amending in the second loop')
    await form.getByRole('button', { name: t('consent.amend') }).click()
    await expect(round(iles)).toContainText(CHANGED.nl)
    await press(t('consent.integrate'))
    const dialog = page.getByRole('dialog', { name: t('consent.integrateAsk') })
    await dialog.getByLabel(t('consent.change')).fill('Une séance à distance')
    await dialog.getByRole('button', { name: t('consent.integrate') }).click()
    await expect(round(iles)).toContainText(iles.t('consent.changeWas', { change: 'Une séance à distance' }))
    await next('objections')
    await press(t('consent.end.consented'))
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('consent.end.consented') })
      .click()
    for (const person of [chair, iles]) {
      await expect(minutesOf(person, number)).toContainText(CHANGED.fr)
      await expect(minutesOf(person, number)).toContainText(
        /Goedgekeurd met consent na twee rondes: 1 bezwaar, 1 verwerkt/,
      )
      await expect(round(person)).toContainText(person.t('consent.state.consented'))
    }
    await audit(iles, 'a round that ended by consent')
  })
})

test('amendments: the words are voted before the whole, which is voted in the words they leave', async ({
  example,
  enter,
}) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles')
  for (const person of [chair, iles]) await enterMeeting(person, SESSION[person.locale])
  const list = ({ page, t }: Person): Locator =>
    page.getByRole('article').getByRole('region', { name: t('amendments.title'), exact: true })

  await test.step('a member tables an amendment to the draft, and sees what changes while typing', async () => {
    await openSessionOn(chair, ITEM, ['iles.be', 'start-invest.be', 'Perspective.brussels'])
    await chair.page.getByRole('button', { name: chair.t('agenda.type.discussion') }).click()
    await chair.page.getByRole('menuitemradio', { name: chair.t('agenda.type.decision') }).click()
    for (const locale of ['fr', 'nl'] as const) {
      const language = chair.t(`app.inLanguage.${locale}`)
      await chair.page.getByLabel(chair.t('agenda.draftIn', { language })).fill(MOTION[locale])
    }
    const { page, t } = iles
    await choose(iles, ITEM.nl)
    await list(iles)
      .getByRole('button', { name: t('amendments.table') })
      .click()
    const dialog = page.getByRole('dialog', { name: t('amendments.tableAsk', { number: String(number) }) })
    for (const locale of ['fr', 'nl'] as const)
      await dialog
        .getByLabel(t('amendments.readsIn', { language: t(`app.inLanguage.${locale}`) }))
        .fill(CHANGED[locale])
    await expect(dialog.locator('ins').first()).toContainText('Vijf')
    await audit(iles, 'tabling an amendment', '[role="dialog"]')
    await dialog.getByRole('button', { name: t('amendments.table') }).click()
    await expect(list(chair)).toContainText(chair.t('amendments.named', { number: '1', organisation: 'iles.be' }))
  })

  await test.step('the whole waits; the amendment is put to the vote by keyboard and shown as words that go and come', async () => {
    const { page, t } = chair
    const beside = await panel(chair, 'vote')
    await expect(beside.getByText(t('refusals.amendments.unsettled'))).toBeVisible()
    await expect(beside.getByRole('button', { name: t('votes.open'), exact: true })).toBeDisabled()
    await audit(chair, 'an amendment that is tabled')
    await page.getByRole('main').focus()
    await tabTo(page, list(chair).getByRole('button', { name: t('amendments.put') }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog', { name: t('amendments.putAsk', { number: '1' }) })
    await tabTo(page, dialog.getByRole('checkbox', { name: t('votes.secret.ask') }))
    await page.keyboard.press('Space')
    await expect(dialog.getByText(t('votes.secret.promise'))).toBeVisible()
    await audit(chair, 'an amendment to be voted on in secret', '[role="alertdialog"]')
    await page.keyboard.press('Space')
    await tabTo(page, dialog.getByRole('button', { name: t('amendments.put') }))
    await page.keyboard.press('Enter')
    await expect(voteCard(iles).locator('del').first()).toContainText('Vier')
    await expect(voteCard(iles).locator('ins').first()).toContainText('Vijf')
    await audit(iles, 'a ballot on an amendment')
    await cast(chair, 'for')
    await cast(iles, 'for')
    await voteCard(chair)
      .getByRole('button', { name: t('votes.close') })
      .click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('votes.close') })
      .click()
    await expect(list(iles)).toContainText(iles.t('amendments.inForce'))
    for (const person of [chair, iles])
      await expect(minutesOf(person, number)).toContainText(
        /Gewijzigde tekst: Vijf zittingen per jaar, één op afstand\./,
      )
  })

  await test.step('the whole is put to the vote in the words as amended', async () => {
    const { t } = chair
    const beside = await panel(chair, 'vote')
    await expect(beside.getByLabel(t('votes.motionIn', { language: t('app.inLanguage.nl') }))).toHaveValue(CHANGED.nl)
    await beside.getByRole('button', { name: t('votes.open'), exact: true }).click()
    await expect(voteCard(iles).filter({ has: iles.page.getByRole('radio') })).toContainText(CHANGED.nl)
    await expect(list(iles).getByRole('button', { name: iles.t('amendments.table') })).toHaveCount(0)
    await audit(chair, 'the whole as amended, put to the vote')
  })
})
