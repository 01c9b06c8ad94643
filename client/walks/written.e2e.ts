import { expect } from '@playwright/test'
import { audit } from './audit.ts'
import { tabTo } from './keyboard.ts'
import { type Person, tick } from './person.ts'
import { test } from './walk.ts'

// Between two sessions of the committee: a motion is put in writing, answered on a phone, recused from, and stopped by keyboard; a
// working group's note is answered in writing.

const SESSION = 'Séance du comité de pilotage'
const TITLE = { fr: 'Calendrier 2025', nl: 'Kalender 2025' }
const MOTION = { fr: 'Le comité se réunit quatre fois par an.', nl: 'De stuurgroep komt vier keer per jaar samen.' }
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

/** From the desk to the one vote in writing that waits. */
async function goAnswer({ page, t }: Person, title: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: t('written.answer'), exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

test('written: from the motion to the next agenda', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles', phone)
  const lustrerie = await enter(example, 'fr', 'sc.lustrerie')
  const perspective = await enter(example, 'fr', 'sc.perspective', phone)
  const colead = await enter(example, 'fr', 'colead.hub')

  await test.step('the chair puts a motion in writing; the end of the period is shown before', async () => {
    const { page, t } = chair
    await page
      .getByRole('main')
      .getByRole('link', { name: t('written.title') })
      .click()
    await expect(page.getByText(t('written.empty'))).toBeVisible()
    await audit(chair, 'no vote in writing yet')
    await page.getByRole('link', { name: t('written.new') }).click()
    for (const locale of ['fr', 'nl'] as const) {
      const language = t(`app.inLanguage.${locale}`)
      await page.getByLabel(t('written.titleIn', { language })).fill(TITLE[locale])
      if (locale === 'fr') await page.getByLabel(t('votes.motionIn', { language })).fill(MOTION.fr)
    }
    await page
      .getByLabel(t('written.groundsIn', { language: t('app.inLanguage.fr') }))
      .fill('Proposé par le secrétariat.')
    await page.getByLabel(t('written.links')).fill('Projet de calendrier https://example.org/calendrier')
    await expect(page.getByText(new RegExp(t('written.lastDay', { date: '' }).trim()))).toBeVisible()
    await page.getByRole('button', { name: t('written.open') }).click()
    await expect(page.getByText(t('refusals.votes.wordingMissing', { language: 'nl' }))).toBeVisible()
    await audit(chair, 'a motion in writing, one language missing')
    await page.getByLabel(t('votes.motionIn', { language: t('app.inLanguage.nl') })).fill(MOTION.nl)
    await page.getByRole('button', { name: t('written.open') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE.fr)
    await expect(page.getByText(t('written.answered', { cast: '0', roll: '7' }))).toBeVisible()
  })

  await test.step('a member answers on a phone, from the desk', async () => {
    const { page, t } = iles
    await goAnswer(iles, TITLE.nl)
    await tick(page.getByRole('radio', { name: t('votes.choice.for') }))
    await page.getByRole('button', { name: t('votes.confirm', { choice: t('votes.choice.for') }) }).click()
    await expect(page.getByText(t('votes.canChange'))).toBeVisible()
    await audit(iles, 'a vote in writing, answered')
    const { page: chairs, t: words } = chair
    await expect(chairs.getByText(words('written.answered', { cast: '1', roll: '7' }))).toBeVisible()
  })

  await test.step('a third takes no part, with a reason that everybody sees at once', async () => {
    const { page, t } = perspective
    await goAnswer(perspective, TITLE.fr)
    await page.getByRole('button', { name: t('written.recuse') }).click()
    const dialog = page.getByRole('dialog')
    await audit(perspective, 'taking no part in writing', '[role="dialog"]')
    await dialog.getByLabel(t('written.recuseReason')).fill('Auteur du calendrier')
    await dialog.getByRole('button', { name: t('written.recuse') }).click()
    for (const screen of [chair, perspective])
      await expect(screen.page.getByText('Perspective.brussels – Auteur du calendrier')).toBeVisible()
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0)
    await expect(chair.page.getByText(chair.t('written.answered', { cast: '1', roll: '6' }))).toBeVisible()
    await audit(perspective, 'a vote in writing one takes no part in')
  })

  await test.step('another asks for discussion, with the keyboard alone: everything stops at once', async () => {
    const { page, t } = lustrerie
    await goAnswer(lustrerie, TITLE.fr)
    await tabTo(page, page.getByRole('button', { name: t('written.discuss') }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await audit(lustrerie, 'asking for discussion', '[role="dialog"]')
    await tabTo(page, dialog.getByLabel(t('written.discussReason')))
    await page.keyboard.type('Les dates de juin posent problème.')
    await tabTo(page, dialog.getByRole('button', { name: t('written.discussNow') }))
    await page.keyboard.press('Enter')
    for (const { page: screen, t: words } of [chair, iles, lustrerie]) {
      await expect(screen.getByText(words('written.stoppedBy', { organisation: 'La Lustrerie' }))).toBeVisible()
      await expect(screen.getByRole('button', { name: words('votes.change') })).toHaveCount(0)
    }
    await audit(lustrerie, 'a vote in writing, stopped')
  })

  await test.step('the motion stands on the agenda of the next session, for decision', async () => {
    const { page, t } = chair
    await page.getByRole('link', { name: t('written.toItem') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SESSION)
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(TITLE.fr) })).toBeVisible()
    const draft = page.getByLabel(t('agenda.draftIn', { language: t('app.inLanguage.nl') }))
    await expect(draft).toHaveValue(MOTION.nl)
    await page.goBack()
    await page
      .getByRole('main')
      .getByRole('link', { name: t('written.title') })
      .click()
    await expect(page.getByText(t('written.state.stopped'))).toBeVisible()
    await audit(chair, 'votes in writing')
  })

  await test.step('a co-lead asks the committee for something; the chair puts the answer in writing, in secret', async () => {
    const { page: leads, t: words } = colead
    await leads
      .getByRole('main')
      .getByRole('link', { name: words('decisions.register') })
      .first()
      .click()
    await leads.getByRole('link', { name: 'INT-2024-017' }).first().click()
    await leads.getByRole('button', { name: words('decisions.escalate') }).click()
    await leads.getByLabel(words('escalations.section.consequences'), { exact: true }).fill('Budget : aucun.')
    await expect(leads.getByText(words('escalations.complete'))).toBeVisible()
    await leads.getByRole('button', { name: words('escalations.submit'), exact: true }).click()
    await leads
      .getByRole('alertdialog')
      .getByRole('button', { name: words('escalations.submitAct') })
      .click()
    await expect(leads.getByText(words('escalations.state.submitted'), { exact: true })).toBeVisible()

    const { page, t } = chair
    await page
      .getByRole('banner')
      .getByRole('link', { name: t('app.name') })
      .click()
    await page
      .getByRole('main')
      .getByRole('link', { name: t('escalations.queue') })
      .first()
      .click()
    await page.getByRole('link', { name: t('escalations.putInWriting') }).click()
    await expect(page.getByText(t('escalations.decisionRequested')).first()).toBeVisible()
    await tick(page.getByRole('checkbox', { name: t('votes.secret.ask') }))
    await audit(chair, 'putting the answer to a note in writing')
    await page.getByRole('button', { name: t('written.open') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^INT-2024-017/)
    await expect(page.getByText(t('votes.ifAdopted', { outcome: t('escalations.outcome.endorsed') }))).toBeVisible()
    await expect(page.getByText(t('votes.secret.promise')).first()).toBeVisible()
    await audit(chair, 'the answer to a note, in writing and in secret')
    await expect(leads.getByText(words('escalations.state.inWriting'), { exact: true })).toBeVisible()
    await leads.getByRole('link', { name: words('escalations.aboutDecision', { number: 'INT-2024-017' }) }).click()
    await expect(leads.getByText(words('decisions.step.committeeWritten'))).toBeVisible()
  })
})
