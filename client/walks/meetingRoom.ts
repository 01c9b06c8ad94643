import { expect, type Locator } from '@playwright/test'
import type { Choice } from '../../shared/votes/vote.ts'
import { type Person, tick } from './person.ts'

/** The worked example's meeting that lies ahead, by its title. */
export const MEETING_AHEAD = {
  en: 'Working group meeting no. 7',
  fr: 'Réunion no 7 du groupe de travail',
  nl: 'Vergadering nr. 7 van de werkgroep',
}

/** Its fourth item. */
export const ITEM_AHEAD = {
  en: 'First mission under the new framework',
  fr: 'Première mission selon le nouveau cadre',
  nl: 'Eerste missie volgens het nieuwe kader',
}

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

/** The badge while edits wait for the connection, with how many they are, in words. */
export function notSent({ page, t }: Person): Locator {
  const [before, after] = t('ui.saved.notSent', { count: 29 }).split('29')
  const one = t('ui.saved.notSent', { count: 1 })
  return page.locator('[data-saved="notSent"]').getByText(new RegExp(`^(${before}\\d+${after}|${one})$`))
}

/** Opens the panel beside the item, unless it is open. */
export async function panel({ page, t }: Person, name: 'roll' | 'vote' | 'versions' | 'history'): Promise<Locator> {
  const titles = {
    roll: t('roll.title'),
    vote: t('votes.title'),
    versions: t('agenda.versions.short'),
    history: t('history.title'),
  }
  const title = titles[name]
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
  const button = page.getByRole('main').getByRole('button', { name: verb, exact: true })
  // The dialog of the step before has the next verb on it while it goes.
  await expect(button).toHaveCount(1)
  await button.click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Words, in French, the draft decision that the meeting ahead still lacks, and convenes it. */
export async function convene(lead: Person): Promise<void> {
  const { page, t } = lead
  await choose(lead, ITEM_AHEAD.fr)
  for (const [locale, words] of [
    ['fr', 'Le groupe retient une première mission.'],
    ['nl', 'De werkgroep kiest een eerste missie.'],
  ] as const)
    await page.getByLabel(t('agenda.draftIn', { language: t(`app.inLanguage.${locale}`) })).fill(words)
  await step(lead, 'convene')
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

/** The one vote on the item in sight that counts: those annulled apart. */
export function voteCard({ page, t }: Person): Locator {
  return page
    .getByRole('article')
    .getByRole('region', { name: t('votes.title'), exact: true })
    .filter({ hasNotText: t('votes.state.annulled') })
}

/** The size of a phone that is held upright. */
export const PHONE = { width: 390, height: 844 }

/** Brings the votes of the item into sight on a phone; returns the one at the top. */
export async function voteOnPhone({ page, t }: Person): Promise<Locator> {
  await page.setViewportSize(PHONE)
  const views = page.getByRole('navigation', { name: t('meetings.views.label') })
  await views.getByRole('button', { name: t('meetings.views.vote') }).click()
  return page
    .getByRole('region', { name: t('votes.title'), exact: true })
    .filter({ hasNotText: t('votes.state.annulled') })
    .first()
}

/** Casts the person's own paper, and waits for the server's word. */
export async function cast(person: Person, choice: Choice, card = voteCard(person)): Promise<void> {
  const { t } = person
  await tick(card.getByRole('radio', { name: t(`votes.choice.${choice}`) }))
  await card.getByRole('button', { name: t('votes.confirm', { choice: t(`votes.choice.${choice}`) }) }).click()
  await expect(card.getByText(recorded(person, choice))).toBeVisible()
}

/** What a paper says once its ballot is on disk: that it is, since when, and for what. */
export function recorded({ t }: Person, choice: Choice): RegExp {
  const [before, after] = t('votes.recorded', { time: '§', choice: t(`votes.choice.${choice}`) }).split('§')
  return new RegExp(`${before}\\d{1,2}[:.h]\\s?\\d{2}${after}`.replaceAll(/\s+/g, String.raw`\s+`))
}
