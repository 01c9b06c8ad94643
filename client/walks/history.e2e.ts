import { expect, type Locator } from '@playwright/test'
import { audit } from './audit.ts'
import { tabTo } from './keyboard.ts'
import { ITEM_AHEAD, MEETING_AHEAD, badge, choose, enterMeeting, minutesOf, panel } from './meetingRoom.ts'
import type { Person } from './person.ts'
import { test } from './walk.ts'

// Two people write, a third reads who wrote what and brings a text back: with a mouse, and by keyboard alone.

const number = 4
const said = 'The co-leads present the first mission to two cities.'
const added = ' De partners zijn gekend.'
const lead = 'Co-lead, Creative District'
const secretary = 'Secretary'

async function enterItem(person: Person): Promise<void> {
  await enterMeeting(person, MEETING_AHEAD[person.locale])
  await choose(person, ITEM_AHEAD[person.locale])
  await expect(minutesOf(person, number)).toBeVisible()
}

/** The two write, one after the other; the second takes away a part of what the first wrote. */
async function write(first: Person, second: Person): Promise<void> {
  await minutesOf(first, number).click()
  await minutesOf(first, number).pressSequentially(said)
  await expect(badge(first, 'saved')).toBeVisible()
  await expect(minutesOf(second, number)).toContainText(said)
  const theirs = minutesOf(second, number)
  await theirs.click()
  await second.page.keyboard.press('Control+End')
  for (let letter = 0; letter < ' to two cities.'.length; letter++) await second.page.keyboard.press('Backspace')
  await theirs.pressSequentially(`.${added}`)
  await expect(badge(second, 'saved')).toBeVisible()
}

const spells = ({ t }: Person, beside: Locator): Locator =>
  beside.getByRole('region', { name: t('history.spells') }).getByRole('button')

test('history: two write, a third compares and restores', async ({ example, enter }) => {
  const one = await enter(example, 'en', 'colead.cd')
  const two = await enter(example, 'nl', 'secretary')
  const third = await enter(example, 'fr', 'colead.hub')
  const observer = await enter(example, 'en', 'observer')
  for (const person of [one, two, third]) await enterItem(person)

  const beside = await test.step('before anybody writes, it says so', async () => {
    const opened = await panel(third, 'history')
    await expect(opened).toContainText(third.t('history.empty'))
    return opened
  })

  await test.step('who wrote when', async () => {
    await write(one, two)
    await expect(minutesOf(third, number)).toContainText(added.trim())
    await third.page.reload()
    await panel(third, 'history')
    await expect(spells(third, beside)).toHaveCount(2)
    await expect(spells(third, beside).nth(1)).toContainText(lead)
    await expect(spells(third, beside).nth(1)).toContainText(third.t('history.added', { count: said.length }))
    await expect(spells(third, beside).nth(0)).toContainText(secretary)
    await expect(spells(third, beside).nth(0)).toContainText(third.t('history.removed', { count: 15 }))
    await audit(third, 'a history')
  })

  await test.step('what changed, and by whom', async () => {
    await spells(third, beside).nth(0).click()
    await expect(beside.getByRole('heading', { name: third.t('history.changes') })).toBeFocused()
    const gone = beside.locator('del')
    await expect(gone).toContainText('to two cities')
    await expect(gone).toContainText(secretary)
    await expect(beside.locator('ins')).toContainText(added.trim())
    await gone.hover()
    await expect(
      beside.getByText(new RegExp(`^${third.t('history.removedBy', { name: secretary, time: '' }).trim()}`)),
    ).toBeVisible()
    await audit(third, 'a comparison')
    // From the very beginning, everything was added, by two people.
    await beside.getByRole('button', { name: new RegExp(third.t('history.earlier')) }).click()
    await third.page.getByRole('option', { name: third.t('history.beginning') }).click()
    await expect(beside.locator('del')).toHaveCount(0)
    await expect(beside.getByRole('list', { name: third.t('history.legend') }).getByRole('listitem')).toContainText([
      lead,
      secretary,
    ])
    await expect(beside.getByRole('button', { name: third.t('history.restore') })).toBeHidden()
  })

  await test.step('the earlier text is restored for everybody, and one step of undo takes it back', async () => {
    await beside.getByRole('button', { name: third.t('history.back') }).click()
    await expect(spells(third, beside).nth(0)).toBeFocused()
    await spells(third, beside).nth(0).click()
    await beside.getByRole('button', { name: third.t('history.restore') }).click()
    for (const person of [one, two, third]) await expect(minutesOf(person, number)).toHaveText(said)
    await beside.getByRole('button', { name: third.t('history.restore') }).click()
    await expect(beside.getByText(third.t('history.readsSo'))).toBeVisible()

    await beside.getByRole('button', { name: third.t('history.back') }).click()
    await expect(spells(third, beside)).toHaveCount(3)
    await expect(spells(third, beside).nth(0)).toContainText('Co-lead, hub.brussels')

    await minutesOf(third, number).click()
    await third.page.keyboard.press('Control+z')
    for (const person of [one, two, third]) await expect(minutesOf(person, number)).toContainText(added.trim())
  })

  await test.step('the texts of the agenda have a history, too', async () => {
    const owner = one.page.getByLabel(one.t('agenda.owner'), { exact: true })
    const before = await owner.inputValue()
    await owner.fill('Nobody in particular')
    await expect(badge(one, 'saved')).toBeVisible()
    await beside.getByText(third.t('history.text.agenda')).click()
    await spells(third, beside).nth(0).click()
    await expect(beside).toContainText(third.t('agenda.owner'))
    await beside.getByRole('button', { name: third.t('history.restore') }).click()
    await expect(owner).toHaveValue(before)
  })

  await test.step('an observer has no history to open', async () => {
    await enterMeeting(observer, MEETING_AHEAD.en)
    await choose(observer, ITEM_AHEAD.en)
    await expect(observer.page.getByRole('button', { name: observer.t('agenda.versions.short') })).toBeVisible()
    await expect(observer.page.getByRole('button', { name: observer.t('history.title') })).toBeHidden()
  })
})

test('history: by keyboard alone', async ({ example, enter }) => {
  const one = await enter(example, 'en', 'colead.cd')
  const two = await enter(example, 'nl', 'secretary')
  const person = await enter(example, 'fr', 'colead.hub')
  for (const some of [one, two, person]) await enterItem(some)
  await write(one, two)

  const { page, t } = person
  const { keyboard } = page
  const beside = page.getByRole('complementary', { name: t('history.title'), exact: true })
  await tabTo(page, page.getByRole('button', { name: t('history.title'), exact: true }))
  await keyboard.press('Enter')
  await expect(beside.getByRole('heading', { name: t('history.title') })).toBeFocused()
  await tabTo(page, spells(person, beside).nth(0))
  await keyboard.press('Enter')
  await expect(beside.getByRole('heading', { name: t('history.changes') })).toBeFocused()

  await tabTo(page, beside.locator('del'))
  await expect(
    beside.getByText(new RegExp(`^${t('history.removedBy', { name: secretary, time: '' }).trim()}`)),
  ).toBeVisible()

  // The other way round the two moments: from the very beginning, then back to the first.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  const earlier = beside.getByRole('button', { name: new RegExp(t('history.earlier')) })
  for (let back = 0; back < 4 && !(await earlier.evaluate((node) => node === document.activeElement)); back++)
    await keyboard.press('Shift+Tab')
  await expect(earlier).toBeFocused()
  const chosen = page.getByRole('option', { selected: true })
  const chooseEarlier = async (moveOn: () => Promise<void>, gone: number): Promise<void> => {
    await keyboard.press('Enter')
    await expect(chosen).toBeFocused()
    await moveOn()
    await keyboard.press('Enter')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(earlier).toBeFocused()
    await expect(beside.locator('del')).toHaveCount(gone)
  }
  let first = ''
  await chooseEarlier(async () => {
    first = (await chosen.textContent()) ?? ''
    await keyboard.press('Home')
  }, 0)
  // There is a point for each minute, and how many those are is the machine's to say.
  const focused = page.locator('[role="option"]:focus')
  await chooseEarlier(async () => {
    do await keyboard.press('ArrowDown')
    while ((await focused.textContent()) !== first)
  }, 1)

  await tabTo(page, beside.getByRole('button', { name: t('history.restore') }))
  await keyboard.press('Enter')
  for (const some of [one, two, person]) await expect(minutesOf(some, number)).toHaveText(said)
  await expect(page.getByRole('status')).toContainText(t('history.restored', { moment: '' }).replace(/\.$/, '').trim())
  await keyboard.press('Escape')
  await expect(beside).toBeHidden()
  await expect(page.getByRole('button', { name: t('history.title'), exact: true })).toBeFocused()
})
