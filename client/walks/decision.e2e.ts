import { expect, type Locator } from '@playwright/test'
import { audit } from './audit.ts'
import {
  cast,
  checkIn,
  choose,
  enterMeeting,
  mark,
  minutesOf,
  onRail,
  panel,
  shutPanel,
  step,
  voteCard,
} from './meetingRoom.ts'
import { type Person, tick } from './person.ts'
import { test } from './walk.ts'

// The whole chain in one go: a passage of the minutes, the register, the note, the committee's vote, its answer.

const ITEM = { en: 'First mission under the new framework', nl: 'Eerste missie volgens het nieuwe kader' }
const WORDING = {
  en: 'The WG recommends a first mission to Wallonia in 2025.',
  fr: 'Le groupe de travail recommande une première mission en Wallonie en 2025.',
  nl: 'De werkgroep beveelt een eerste missie naar Wallonië in 2025 aan.',
}
const AMENDMENT = { fr: 'La mission a lieu avant l’été.', nl: 'De missie vindt plaats voor de zomer.' }
const number = 4

/** The bar below a decision in the minutes. */
function bar({ page, t }: Person): Locator {
  return page.getByRole('group', { name: t('editor.block', { languages: '' }).replace(')', '') })
}

/** The voice a text is set in: serif is frozen, sans is live. */
async function expectVoice(text: Locator, family: 'Source Serif 4' | 'Source Sans 3'): Promise<void> {
  await expect(text).toHaveCSS('font-family', new RegExp(`^"?${family}`))
}

test('decision: from a passage of the minutes to the committee’s answer beside it', async ({ example, enter }) => {
  const lead = await enter(example, 'en', 'colead.hub')
  const member = await enter(example, 'nl', 'company02')

  await test.step('meeting no. 7 is convened and opened', async () => {
    const { page, t } = lead
    await enterMeeting(lead, 'Working group meeting no. 7')
    await enterMeeting(member, 'Vergadering nr. 7 van de werkgroep')
    await choose(lead, ITEM.en)
    await choose(member, ITEM.nl)
    await page.getByLabel(t('agenda.draftIn', { language: t('app.inLanguage.nl') })).fill(WORDING.nl)
    await step(lead, 'convene')
    await checkIn(lead, 'hub.brussels')
    await shutPanel(lead)
    await step(lead, 'openMeeting')
    await page.getByRole('button', { name: t('agenda.makeCurrent') }).click()
    await expect(onRail(member, ITEM.nl)).toContainText(member.t('agenda.status.current'))
  })

  await test.step('the slash menu makes a passage a decision; French and Dutch are added to it', async () => {
    const { page, t } = lead
    await minutesOf(lead, number).click()
    await page.keyboard.type('The members discuss the destination.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    const menu = page.getByRole('listbox', { name: t('editor.insert') })
    await expect(menu.getByRole('option')).toHaveCount(8)
    await audit(lead, 'the slash menu', '[role="listbox"]')
    await page.keyboard.type('dec')
    await expect(menu.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await page.keyboard.type(WORDING.en)
    for (const locale of ['fr', 'nl'] as const) {
      await page
        .getByRole('button', { name: t('minutes.addLanguage', { language: t(`app.inLanguage.${locale}`) }) })
        .click()
      await page.keyboard.type(WORDING[locale])
    }
    for (const text of Object.values(WORDING)) await expect(minutesOf(member, number).getByText(text)).toBeVisible()
    await expectVoice(minutesOf(member, number).getByText(WORDING.fr), 'Source Sans 3')
    await expect(bar(member)).toContainText(member.t('decisions.notEntered'))
    await expect(bar(member).getByRole('button', { name: member.t('decisions.enterRegister') })).toBeHidden()
  })

  const decided = await test.step('promoted: number and voice change on both screens', async () => {
    await bar(lead)
      .getByRole('button', { name: lead.t('decisions.enterRegister') })
      .click()
    const plate = bar(lead).getByRole('link', { name: /^INT-\d{4}-\d{3}$/ })
    await expect(plate).toBeVisible()
    const name = await plate.innerText()
    await expect(bar(member).getByRole('link', { name, exact: true })).toBeVisible()
    for (const person of [lead, member])
      for (const text of Object.values(WORDING))
        await expectVoice(minutesOf(person, number).getByText(text), 'Source Serif 4')
    return name
  })

  await test.step('edited afterwards: the minutes differ from the register, which keeps its wording', async () => {
    const { page, t } = lead
    await minutesOf(lead, number).getByText(WORDING.en).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Perhaps.')
    for (const person of [lead, member])
      await expect(bar(person).getByRole('button', { name: person.t('decisions.differs') })).toBeVisible()
    await bar(lead)
      .getByRole('button', { name: t('decisions.differs') })
      .click()
    const drawer = page.getByRole('dialog', { name: t('decisions.differs') })
    await expect(drawer.getByText(WORDING.en, { exact: true })).toBeVisible()
    await expect(drawer.getByRole('insertion')).toContainText('Perhaps')
    await page.keyboard.press('Escape')

    await member.page
      .getByRole('navigation')
      .getByRole('link', { name: member.t('app.nav.register') })
      .click()
    const entry = member.page.getByRole('article', { name: decided })
    await expect(entry.getByText(WORDING.nl)).toBeVisible()
    await expect(entry).not.toContainText('Perhaps')
  })

  const colead = await enter(example, 'fr', 'colead.cd')
  const note = await test.step('the note is written by two; it is not submitted before it is complete', async () => {
    const { page, t } = lead
    await bar(lead)
      .getByRole('button', { name: t('decisions.escalate') })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/ESC-INT-\d{4}-\d{3}/)
    const name = /ESC-INT-\d{4}-\d{3}/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? ''
    await expect(page.getByLabel(t('escalations.section.requestedFr'), { exact: true })).toHaveValue(WORDING.fr)
    await expect(page.getByLabel(t('escalations.section.requestedNl'), { exact: true })).toHaveValue(WORDING.nl)

    // The Dutch request goes, to be written anew by the colleague.
    await page.getByLabel(t('escalations.section.requestedNl'), { exact: true }).fill('')
    await page.getByRole('button', { name: t('escalations.submit'), exact: true }).click()
    const dialog = page.getByRole('alertdialog', { name: t('escalations.submitTitle', { number: name }) })
    lead.complaints.expect(/status of 409/)
    await dialog.getByRole('button', { name: t('escalations.submitAct') }).click()
    await expect(dialog.getByText(t('refusals.escalations.incomplete'))).toBeVisible()
    for (const section of ['requestedNl', 'consequences'] as const)
      await expect(dialog.getByRole('link', { name: t(`escalations.section.${section}`) })).toBeVisible()
    await page.keyboard.press('Escape')

    await colead.page.getByRole('link', { name: colead.t('desk.completeNote') }).click()
    const mine = page.getByLabel(t('escalations.section.context'), { exact: true })
    const theirs = colead.page.getByLabel(colead.t('escalations.section.context'), { exact: true })
    await Promise.all([
      mine.pressSequentially('Wallonia is near. ', { delay: 20 }),
      theirs.pressSequentially('Les partenaires sont connus. ', { delay: 20 }),
    ])
    for (const field of [mine, theirs]) {
      await expect(field).toHaveValue(/Wallonia is near\. /)
      await expect(field).toHaveValue(/Les partenaires sont connus\. /)
    }
    await colead.page
      .getByLabel(colead.t('escalations.section.requestedNl'), { exact: true })
      .pressSequentially(WORDING.nl)
    await colead.page
      .getByLabel(colead.t('escalations.section.consequences'), { exact: true })
      .pressSequentially('Budget : à moyens constants.')
    await expect(page.getByText(t('escalations.complete'))).toBeVisible()
    await page.getByRole('button', { name: t('escalations.submit'), exact: true }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('escalations.submitAct') })
      .click()
    await expect(page.getByText(t('escalations.state.submitted'), { exact: true })).toBeVisible()
    await expect(colead.page.getByText(colead.t('escalations.state.submitted'), { exact: true })).toBeVisible()
    await expect(colead.page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    return name
  })

  const loads: string[] = []
  await test.step('the co-lead goes back to the minutes and leaves them open', async () => {
    const { page, t } = lead
    await page.goBack()
    await expect(bar(lead)).toContainText(t('decisions.awaitingAnswer'))
    page.on('load', () => loads.push(page.url()))
  })

  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles')
  const lustrerie = await enter(example, 'fr', 'sc.lustrerie')
  const requested = new RegExp(decided)

  await test.step('the chair finds the note in the queue and puts it on the next session’s agenda', async () => {
    const { page, t } = chair
    await page
      .getByRole('main')
      .getByRole('link', { name: t('escalations.queue') })
      .first()
      .click()
    const file = page.getByRole('article', { name: t('escalations.noteNumber', { number: note }) })
    await expect(file.getByText(WORDING.fr)).toBeVisible()
    await expect(file.getByText(WORDING.nl)).toBeVisible()
    await file.getByRole('button', { name: t('escalations.putOnAgenda') }).click()
    await page.getByRole('menuitem', { name: 'Séance du comité de pilotage' }).click()
    await file.getByRole('link', { name: t('escalations.openMeeting') }).click()
    await expect(onRail(chair, decided)).toBeVisible()
    await step(chair, 'convene')
  })

  await test.step('the session opens with its quorum', async () => {
    await checkIn(chair, 'hub.brussels')
    await mark(chair, 'Perspective.brussels', 'remote')
    await enterMeeting(iles, 'Zitting van de stuurgroep')
    await enterMeeting(lustrerie, 'Séance du comité de pilotage')
    await checkIn(iles, 'iles.be')
    await checkIn(lustrerie, 'La Lustrerie')
    await step(chair, 'openMeeting')
    await choose(chair, decided)
    await chair.page.getByRole('button', { name: chair.t('agenda.makeCurrent') }).click()
    for (const person of [chair, iles, lustrerie]) {
      await expect(onRail(person, decided)).toContainText(person.t('agenda.status.current'))
      await expect(
        person.page.getByRole('region', { name: requested }).or(person.page.getByText(note)).first(),
      ).toBeVisible()
    }
  })

  await test.step('a vote on “endorsed with amendments”, cast by three', async () => {
    const { t } = chair
    const beside = await panel(chair, 'vote')
    await tick(beside.getByRole('radio', { name: t('escalations.outcome.endorsedWithAmendments') }))
    for (const locale of ['fr', 'nl'] as const)
      await beside
        .getByLabel(t('votes.amendmentIn', { language: t(`app.inLanguage.${locale}`) }))
        .fill(AMENDMENT[locale])
    await audit(chair, 'the form that opens a vote')
    await beside.getByRole('button', { name: t('votes.open'), exact: true }).click()
    for (const person of [chair, iles, lustrerie]) await cast(person, 'for')
    // Nothing of it is heard outside before the close.
    await expect(bar(lead)).toContainText(lead.t('decisions.awaitingAnswer'))
    await voteCard(chair)
      .getByRole('button', { name: t('votes.close') })
      .click()
    await chair.page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('votes.close') })
      .click()
  })

  const answer =
    await test.step('the answer stands beside the decision on the page still open, without a reload', async () => {
      const { t } = lead
      await expect(bar(lead)).toContainText(t('escalations.outcome.endorsedWithAmendments'))
      const name = /SC-\d{4}-\d{3}/.exec(await bar(lead).innerText())?.[0]
      expect(name).toBeDefined()
      await bar(lead)
        .getByRole('button', { name: t('decisions.readAnswer') })
        .click()
      await expect(bar(lead)).toContainText(AMENDMENT.fr)
      expect(loads).toEqual([])
      return name ?? ''
    })

  await test.step('the member reads the answer, and the committee’s meeting is not there for them', async () => {
    const { page, t } = member
    const entry = page.getByRole('article', { name: decided })
    await expect(entry).toContainText(answer)
    await expect(entry.getByText(AMENDMENT.nl)).toBeVisible()
    await page.getByRole('banner').getByRole('button', { name: 'Internationalisering' }).click()
    await expect(page.getByRole('menuitem')).toHaveCount(1)
    await page.keyboard.press('Escape')

    await entry.getByRole('link', { name: decided, exact: true }).click()
    const trail = page.getByRole('list', { name: t('decisions.trail'), exact: true })
    await expect(trail.getByRole('listitem')).toHaveCount(7)
    await expect(trail).toContainText(note)
    await expect(trail).toContainText(answer)
    await expect(trail.getByRole('link', { name: t('ui.thread.vote') })).toHaveCount(0)

    member.complaints.expect(/status of 404|notFound/)
    await page.goto(chair.page.url())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('app.notFound.title'))
  })

  await test.step('the trail shows the whole chain, and the log is unbroken', async () => {
    const { page, t } = lead
    await bar(lead).getByRole('link', { name: decided, exact: true }).click()
    const trail = page.getByRole('list', { name: t('decisions.trail'), exact: true })
    const stations = ['item', 'decision', 'escalation', 'item', 'vote', 'answer', 'transmission'] as const
    for (const [index, station] of stations.entries())
      await expect(trail.getByRole('listitem').nth(index)).toContainText(t(`ui.thread.${station}`))
    await expect(page.getByText(t('history.settled')).first()).toBeVisible()
    await audit(lead, 'a decision, its trail and its authors')
    await page
      .getByRole('main')
      .getByRole('link', { name: t('decisions.register') })
      .click()
    await page.getByRole('button', { name: t('decisions.log.verify') }).click()
    await expect(page.getByRole('main').getByText(/\d+ log entries, unbroken/)).toBeVisible()
    await expect(page.getByRole('article', { name: decided })).toContainText(answer)
  })
})
