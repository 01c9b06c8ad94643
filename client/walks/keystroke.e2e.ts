import { expect, type Locator } from '@playwright/test'
import {
  ITEM_AHEAD,
  MEETING_AHEAD,
  badge,
  checkIn,
  choose,
  enterMeeting,
  minutesOf,
  notSent,
  onRail,
  panel,
  step,
} from './meetingRoom.ts'
import type { Person } from './person.ts'
import { test } from './walk.ts'

// Three people and an observer, each in their language, from a draft agenda to minutes written by several at once.

const number = 4

/** Notes every look of the badge from now on; the way back from amber to green is too quick to be waited for. */
async function watchBadge({ page }: Person): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const looks: string[] = []
    const badgeNow = () => document.querySelector<HTMLElement>('[data-saved]')?.dataset['saved']
    new MutationObserver(() => {
      const look = badgeNow()
      if (look !== undefined && looks.at(-1) !== look) looks.push(look)
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-saved'] })
    Object.assign(window, { looksOfTheBadge: looks })
  })
  return () => page.evaluate(() => (window as unknown as { looksOfTheBadge: string[] }).looksOfTheBadge)
}

function title(person: Person, inLanguage: 'en' | 'fr' | 'nl'): Locator {
  const { page, t } = person
  return page.getByLabel(t('agenda.itemTitleIn', { language: t(`app.inLanguage.${inLanguage}`) }))
}

test('keystroke: an agenda and its minutes, written by several at once', async ({ example, enter }) => {
  const lead = await enter(example, 'en', 'colead.cd')
  const member = await enter(example, 'fr', 'company01')
  const colleague = await enter(example, 'nl', 'institution01')
  const observer = await enter(example, 'en', 'observer')
  const everyone = [lead, member, colleague, observer]
  for (const person of everyone) await enterMeeting(person, MEETING_AHEAD[person.locale])

  await test.step('two write in one title at once, and nothing is lost', async () => {
    await choose(lead, ITEM_AHEAD.en)
    await choose(member, ITEM_AHEAD.fr)
    await choose(colleague, ITEM_AHEAD.nl)
    const mine = title(lead, 'en')
    const theirs = title(colleague, 'en')
    await mine.press('Home')
    await theirs.press('End')
    await Promise.all([
      mine.pressSequentially('Spring 2025: ', { delay: 25 }),
      theirs.pressSequentially(', in two cities', { delay: 25 }),
    ])
    const whole = `Spring 2025: ${ITEM_AHEAD.en}, in two cities`
    for (const person of [lead, member, colleague]) await expect(title(person, 'en')).toHaveValue(whole)
    await expect(onRail(observer, whole)).toBeVisible()
    await expect(badge(lead, 'saved')).toBeVisible()
  })

  await test.step('convening names the draft decision that is missing in Dutch', async () => {
    const { page, t } = lead
    await page.getByRole('button', { name: t('meetings.convene'), exact: true }).click()
    const dialog = page.getByRole('alertdialog', { name: t('meetings.conveneAsk') })
    await expect(dialog).toContainText(
      t('meetings.missing.draft', { item: String(number), language: t('app.inLanguage.nl') }),
    )
    await expect(dialog.getByRole('button', { name: t('meetings.convene'), exact: true })).toBeDisabled()

    const draft = colleague.page.getByLabel(
      colleague.t('agenda.draftIn', { language: colleague.t('app.inLanguage.nl') }),
    )
    await draft.click()
    await draft.pressSequentially('De werkgroep beveelt een eerste missie aan volgens het kader INT-2024-019.')
    await expect(dialog).toContainText(t('meetings.conveneReady'))
    await dialog.getByRole('button', { name: t('meetings.convene'), exact: true }).click()
    await expect(dialog).toBeHidden()
    for (const person of everyone)
      await expect(person.page.getByText(person.t('meetings.state.convened'), { exact: true }).first()).toBeVisible()
  })

  await test.step('a meeting opens once its roll is begun', async () => {
    const { page, t } = lead
    // The dialog of the step before has this verb on it while it goes.
    await page
      .getByRole('main')
      .getByRole('button', { name: t('meetings.openMeeting'), exact: true })
      .click()
    const dialog = page.getByRole('alertdialog', { name: t('meetings.openAsk') })
    await expect(dialog.getByRole('button', { name: t('meetings.openMeeting'), exact: true })).toBeDisabled()
    await dialog.getByRole('button', { name: t('meetings.takeRoll') }).click()
    await checkIn(lead, 'Creative District')
    await checkIn(member, 'CCI company 01')
    await checkIn(colleague, 'Institution 01', 'remote')
    await expect(await panel(lead, 'roll')).toContainText(t('roll.quorumShort', { counted: '3', seats: '25' }))
    await expect(
      (await panel(lead, 'roll')).getByText(t('roll.quorumIs', { reached: 'no', needed: '13' })),
    ).toBeVisible()
    await step(lead, 'openMeeting')
    for (const person of everyone)
      await expect(person.page.getByText(person.t('meetings.state.open'), { exact: true }).first()).toBeVisible()
  })

  await test.step('the item the meeting turns to is lit on every screen', async () => {
    await lead.page.getByRole('button', { name: lead.t('agenda.makeCurrent') }).click()
    for (const person of everyone)
      await expect(onRail(person, person === observer ? ITEM_AHEAD.en : ITEM_AHEAD[person.locale])).toContainText(
        person.t('agenda.status.current'),
      )
    // Whoever has chosen no item goes along.
    await expect(observer.page.getByRole('heading', { level: 2, name: ITEM_AHEAD.en })).toBeVisible()
  })

  const said = {
    lead: 'The co-leads present the first mission.',
    member: 'Le budget reste à confirmer.',
    colleague: 'De partners zijn gekend.',
  }

  await test.step('two write in the same minutes at once; each sees the other’s name at their cursor', async () => {
    const looks = await watchBadge(lead)
    await minutesOf(lead, number).click()
    // A line each: whose words come first at one and the same place nobody can say.
    await minutesOf(lead, number).pressSequentially('Notes.')
    await lead.page.keyboard.press('Enter')
    await expect(minutesOf(member, number).locator('p')).toHaveCount(2)
    await minutesOf(member, number).locator('p').first().click()
    await Promise.all([
      minutesOf(lead, number).pressSequentially(said.lead, { delay: 25 }),
      minutesOf(member, number).pressSequentially(said.member, { delay: 25 }),
    ])
    for (const person of everyone) {
      await expect(minutesOf(person, number)).toContainText(said.lead)
      await expect(minutesOf(person, number)).toContainText(said.member)
    }
    await expect(lead.page.locator('[data-name="CCI company 01"]')).toBeVisible()
    await expect(member.page.locator('[data-name="Co-lead, Creative District"]')).toBeVisible()
    await expect(badge(lead, 'saved')).toBeVisible()
    await expect(badge(member, 'saved')).toBeVisible()
    expect((await looks()).join()).toMatch(/saving,saved$/)
  })

  await test.step('a reload shows what is on the disk', async () => {
    await member.page.reload()
    await expect(minutesOf(member, number)).toContainText(said.lead)
    await expect(minutesOf(member, number)).toContainText(said.member)
  })

  await test.step('without network the badge says so, what is typed stays, and arrives once', async () => {
    const text = minutesOf(colleague, number)
    await text.click()
    await colleague.page.keyboard.press('Control+End')
    await colleague.context.setOffline(true)
    await colleague.page.keyboard.press('Enter')
    await text.pressSequentially(said.colleague, { delay: 25 })
    await expect(notSent(colleague)).toBeVisible({ timeout: 5_000 })
    await expect(text).toContainText(said.colleague)
    await expect(minutesOf(lead, number)).not.toContainText(said.colleague)

    await minutesOf(lead, number).pressSequentially(' Meanwhile, others go on.', { delay: 25 })
    await colleague.context.setOffline(false)
    await expect(badge(colleague, 'saved')).toBeVisible()
    await expect(text).toContainText('Meanwhile, others go on.')
    await expect(minutesOf(lead, number)).toContainText(said.colleague)
    const written = (await minutesOf(lead, number).innerText()).split(said.colleague)
    expect(written).toHaveLength(2)
  })

  await test.step('an observer reads it all and writes nothing', async () => {
    const { page, t } = observer
    await expect(badge(observer, 'readOnly')).toBeVisible()
    await expect(minutesOf(observer, number)).toContainText(said.colleague)
    await expect(minutesOf(observer, number)).toHaveAttribute('aria-readonly', 'true')
    await expect(page.getByRole('toolbar')).toBeHidden()
    for (const verb of [t('agenda.makeCurrent'), t('meetings.closeMeeting'), t('agenda.add')])
      await expect(page.getByRole('button', { name: verb })).toBeHidden()
    await expect(page.getByRole('main').locator('input, textarea, [contenteditable="true"]')).toHaveCount(0)
  })
})
