import { expect } from '@playwright/test'
import { audit } from './audit.ts'
import { ask, openSessionOn, openVoteOf, SESSION } from './committeeRoom.ts'
import { enterMeeting, panel, PHONE, voteCard, voteOnPhone } from './meetingRoom.ts'
import { tick } from './person.ts'
import { test } from './walk.ts'

// A secret vote: what its paper promises and does not, the tracker told once, and the list in which it is found again.

const ITEM = { fr: 'Désignation', nl: 'Aanwijzing' }
const TRACKER = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/
const PRESENT = ['iles.be', 'start-invest.be', 'Perspective.brussels', 'La Lustrerie']

test('secret: five mandates at least, one ballot, a tracker to find it by', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair')
  const voter = await enter(example, 'fr', 'sc.start-invest', { viewport: PHONE })
  const holder = await enter(example, 'nl', 'sc.iles', { viewport: PHONE })
  for (const person of [chair, voter, holder]) await enterMeeting(person, SESSION[person.locale])
  const { meetingId } = await openSessionOn(chair, ITEM, PRESENT.slice(0, 3))
  const beside = await panel(chair, 'vote')

  await test.step('with four there the form says that five are needed', async () => {
    const { t } = chair
    for (const locale of ['fr', 'nl'] as const) {
      const language = t(`app.inLanguage.${locale}`)
      await beside.getByLabel(t('votes.motionIn', { language })).fill(ITEM[locale])
    }
    await tick(beside.getByRole('checkbox', { name: t('votes.secret.ask') }))
    await expect(beside.getByText(t('refusals.votes.tooFewForSecrecy', { needed: 5, present: 4 }))).toBeVisible()
    await expect(beside.getByRole('button', { name: t('votes.open'), exact: true })).toBeDisabled()
  })

  await test.step('with a proxy there are five: the vote is opened, and its paper says what is hidden from whom', async () => {
    const { page, t } = chair
    const roll = await page.request.get(`/api/meetings/${meetingId}`)
    const lines = ((await roll.json()) as { roll: { seatId: string; organisation: string }[] }).roll
    const seatOf = (name: string) => lines.find(({ organisation }) => organisation === name)?.seatId
    await ask(chair, `/meetings/${meetingId}/attendance`, {
      seatId: seatOf('La Lustrerie'),
      status: 'represented',
      mode: 'room',
      holderSeatId: seatOf('iles.be'),
    })
    await beside.getByRole('button', { name: t('votes.open'), exact: true }).click()
    await expect(voteCard(chair)).toContainText(t('votes.secret.promise'))
  })

  const card = await voteOnPhone(voter)
  let tracker = ''

  await test.step('a ballot is cast on a phone: a tracker, a receipt, and no way to change it', async () => {
    const { t } = voter
    await audit(voter, 'a secret paper')
    await voter.page.setViewportSize(PHONE)
    await tick(card.getByRole('radio', { name: t('votes.choice.against') }))
    await card.getByRole('button', { name: t('votes.confirm', { choice: t('votes.choice.against') }) }).click()
    tracker = (await card.getByText(TRACKER).textContent()) ?? ''
    expect(tracker).not.toBe('')
    await expect(card.getByRole('button', { name: t('votes.change') })).toHaveCount(0)
    await expect(card.getByRole('button', { name: t('votes.secret.saveReceipt') })).toBeVisible()
    await audit(voter, 'a tracker')
    await voter.page.reload()
    await expect(voter.page.getByText(tracker)).toHaveCount(0)
    await expect(voter.page.getByText(/Personne ne peut lire ce qu’il dit/).first()).toBeVisible()
  })

  await test.step('whoever holds a proxy has two papers, each with a tracker of its own', async () => {
    const { page, t } = holder
    const both = await voteOnPhone(holder)
    await audit(holder, 'two secret papers')
    await page.setViewportSize(PHONE)
    for (const [words, choice] of [
      ['votes.ownPaper', 'for'],
      ['votes.alsoFor', 'abstain'],
    ] as const) {
      const organisation = words === 'votes.ownPaper' ? 'iles.be' : 'La Lustrerie'
      const paper = both.getByRole('region', { name: t(words, { organisation }) })
      await tick(paper.getByRole('radio', { name: t(`votes.choice.${choice}`) }))
      await paper.getByRole('button', { name: t('votes.confirm', { choice: t(`votes.choice.${choice}`) }) }).click()
      await expect(paper.getByText(TRACKER)).toBeVisible()
    }
    await expect(both.getByText(TRACKER)).toHaveCount(2)
    await expect(voteCard(chair)).toContainText(chair.t('votes.castCount', { cast: '3', roll: '5' }))
  })

  await test.step('after the close the voter finds the ballot by its tracker, and nobody reads who cast it', async () => {
    const { page, t } = chair
    const { papers } = await openVoteOf(chair, meetingId)
    const own = voteCard(chair)
    await tick(own.getByRole('radio', { name: t('votes.choice.for') }))
    await own.getByRole('button', { name: t('votes.confirm', { choice: t('votes.choice.for') }) }).click()
    await expect(own.getByText(t('votes.secret.tracker'))).toBeVisible()
    expect(papers).toHaveLength(1)
    await own.getByRole('button', { name: t('votes.close') }).click()
    const dialog = page.getByRole('alertdialog', { name: t('votes.closeAsk') })
    await dialog.getByRole('button', { name: t('votes.close') }).click()
    await expect(own).toContainText(t('votes.outcome.adopted'))
    await own.getByRole('button', { name: t('votes.ballots') }).click()
    const line = own.getByRole('listitem').filter({ hasText: tracker })
    await expect(line).toContainText(t('votes.choice.against'))
    await expect(line).not.toContainText('start-invest.be')
    await expect(own).toContainText(t('votes.voted'))
    await audit(chair, 'a secret vote and its list')
  })
})
