import { expect, type Locator } from '@playwright/test'
import type { Choice } from '../../shared/votes/vote.ts'
import { type Person, tick } from './person.ts'

/** Goes from the desk to a meeting that lies ahead. */
export async function enterMeeting({ page }: Person, title: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** The line of an item on the agenda's rail. */
export function onRail({ page, t }: Person, title: string): Locator {
  return page
    .getByRole('navigation', { name: t('agenda.title'), exact: true })
    .getByRole('listitem')
    .filter({ hasText: title })
}

/** Brings an item of the agenda into sight. */
export async function choose(person: Person, title: string): Promise<void> {
  await onRail(person, title).getByRole('button').click()
}

/** The text of the item's minutes, written or read. */
export function minutesOf({ page, t }: Person, number: number): Locator {
  return page.getByLabel(new RegExp(`^${t('minutes.editorLabel', { number: String(number), title: '' }).trim()}`))
}

/** How the person's words stand with the disk: the badge. */
export function badge({ page, t }: Person, look: 'saved' | 'saving' | 'unsaved' | 'offline' | 'readOnly'): Locator {
  return page.getByText(t(`ui.saved.${look}`), { exact: true })
}

/** Opens the panel beside the item, unless it is open. */
export async function panel({ page, t }: Person, name: 'roll' | 'vote' | 'versions'): Promise<Locator> {
  const title = { roll: t('roll.title'), vote: t('votes.title'), versions: t('agenda.versions.short') }[name]
  const toggle = page.getByRole('group', { name: t('meetings.panels') }).getByRole('button', { name: title })
  if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click()
  const beside = page.getByRole('complementary', { name: title, exact: true })
  await expect(beside).toBeVisible()
  return beside
}

/** Shuts the panel beside the item, with its own button. */
export async function shutPanel({ page, t }: Person): Promise<void> {
  const beside = page.getByRole('main').getByRole('complementary')
  await beside.getByRole('button', { name: t('ui.close') }).click()
  await expect(beside).toBeHidden()
}

/** Says that one is there, on one's own line of the roll. */
export async function checkIn(person: Person, organisation: string, mode: 'room' | 'remote' = 'room'): Promise<void> {
  const { t } = person
  const own = (await panel(person, 'roll')).getByRole('region', { name: organisation, exact: true })
  await own.getByRole('button', { name: t(mode === 'room' ? 'roll.hereRoom' : 'roll.hereRemote') }).click()
  await expect(own).toContainText(t(`roll.mode.${mode}`))
}

/** Takes a step of the meeting's course through its dialog. */
export async function step({ page, t }: Person, name: 'convene' | 'openMeeting' | 'closeMeeting'): Promise<void> {
  const verb = t(`meetings.${name}`)
  await page.getByRole('main').getByRole('button', { name: verb, exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Records how a seat attends, on its line of the roll. */
export async function mark(person: Person, organisation: string, mode: 'room' | 'remote'): Promise<void> {
  const { page, t } = person
  const line = (await panel(person, 'roll'))
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: t('roll.attendanceOf', { organisation, status: '' }).trim() }) })
    .first()
  await line.getByRole('button').click()
  await page.getByRole('menuitem', { name: t(`roll.mode.${mode}`), exact: true }).click()
  await expect(line).toContainText(t(`roll.mode.${mode}`))
}

/** The one vote on the item in sight. */
export function voteCard({ page, t }: Person): Locator {
  return page.getByRole('article').getByRole('region', { name: t('votes.title'), exact: true })
}

/** Casts the person's own paper, and waits for the server's word. */
export async function cast(person: Person, choice: Choice): Promise<void> {
  const { t } = person
  const card = voteCard(person)
  await tick(card.getByRole('radio', { name: t(`votes.choice.${choice}`) }))
  await card.getByRole('button', { name: t('votes.confirm', { choice: t(`votes.choice.${choice}`) }) }).click()
  await expect(card.getByText(recorded(person, choice))).toBeVisible()
}

/** What a paper says once its ballot is on disk: that it is, since when, and for what. */
export function recorded({ t }: Person, choice: Choice): RegExp {
  const [before, after] = t('votes.recorded', { time: '§', choice: t(`votes.choice.${choice}`) }).split('§')
  return new RegExp(`${before}\\d{1,2}[:.h]\\s?\\d{2}${after}`.replaceAll(/\s+/g, String.raw`\s+`))
}
