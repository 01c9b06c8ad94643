import { expect } from '@playwright/test'
import type { Vote } from '../../shared/votes/vote.ts'
import { checkIn, choose, mark, step } from './meetingRoom.ts'
import type { Person } from './person.ts'

/** The committee's next session in the worked example, as each language names it. */
export const SESSION = {
  fr: 'Séance du comité de pilotage',
  nl: 'Zitting van de stuurgroep',
  en: 'Steering committee session',
}

/** Puts an item on the session's agenda, records who is there, opens the session and takes the item up; returns its ids. */
export async function openSessionOn(
  chair: Person,
  item: { fr: string; nl: string },
  present: readonly string[],
): Promise<{ meetingId: string; itemId: string }> {
  const { page, t } = chair
  await page.getByRole('button', { name: t('agenda.add'), exact: true }).click()
  for (const locale of ['fr', 'nl'] as const) {
    const language = t(`app.inLanguage.${locale}`)
    await page.getByLabel(t('agenda.itemTitleIn', { language })).fill(item[locale])
  }
  await step(chair, 'convene')
  await checkIn(chair, 'hub.brussels')
  for (const organisation of present) await mark(chair, organisation, 'room')
  await step(chair, 'openMeeting')
  await choose(chair, item.fr)
  await page.getByRole('button', { name: t('agenda.makeCurrent') }).click()
  await expect(page.getByRole('button', { name: t('agenda.makeCurrent') })).toHaveCount(0)
  const meetingId = page.url().split('/meetings/')[1]?.split('?')[0] ?? ''
  const answer = await page.request.get(`/api/meetings/${meetingId}`)
  const { meeting } = (await answer.json()) as { meeting: { currentItemId: string } }
  return { meetingId, itemId: meeting.currentItemId }
}

/** Asks the server for a change in a person's name, past the screen. */
export async function ask({ page }: Person, path: string, body: unknown = {}): Promise<void> {
  const { origin } = new URL(page.url())
  const answer = await page.request.post(`${origin}/api${path}`, { data: body, headers: { origin } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
}

/** The meeting's open vote as the person sees it. */
export async function openVoteOf({ page }: Person, meetingId: string): Promise<Vote> {
  const answer = await page.request.get(`/api/meetings/${meetingId}/votes`)
  const { votes } = (await answer.json()) as { votes: Vote[] }
  const vote = votes.find(({ state }) => state === 'open')
  if (!vote) throw new Error('no vote is open')
  return vote
}
