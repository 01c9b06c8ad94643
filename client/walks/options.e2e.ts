import { expect } from '@playwright/test'
import type { OptionRule } from '../../shared/votes/vote.ts'
import { audit } from './audit.ts'
import { ask, openSessionOn, openVoteOf, SESSION } from './committeeRoom.ts'
import { tabTo } from './keyboard.ts'
import { enterMeeting, panel, voteCard } from './meetingRoom.ts'
import { type Person, tick } from './person.ts'
import { test } from './walk.ts'

// Votes between options: every kind of paper on a phone and on the desk, an order made by keyboard alone, a run-off.

const ITEM = { fr: 'Priorités de l’année', nl: 'Prioriteiten van het jaar' }
const QUESTION = { fr: 'Quel thème d’abord ?', nl: 'Welk thema eerst?' }
const THEMES = [
  { fr: 'Financement', nl: 'Financiering' },
  { fr: 'Partenaires et missions', nl: 'Partners en missies' },
  { fr: 'Visibilité', nl: 'Zichtbaarheid' },
]

test('options: ranking by keyboard and on a phone, every other paper, a run-off', async ({ example, enter }) => {
  const chair = await enter(example, 'fr', 'chair')
  const iles = await enter(example, 'nl', 'sc.iles', { viewport: { width: 390, height: 844 }, hasTouch: true })
  const startInvest = await enter(example, 'fr', 'sc.start-invest')
  const everyone = [chair, iles, startInvest]
  for (const person of everyone) await enterMeeting(person, SESSION[person.locale])
  const { meetingId, itemId } = await openSessionOn(chair, ITEM, ['start-invest.be', 'iles.be', 'Perspective.brussels'])

  await test.step('the chair puts three themes in the form and opens a ranking', async () => {
    const { page, t } = chair
    const beside = await panel(chair, 'vote')
    await tick(beside.getByRole('radio', { name: t('votes.kind.options') }))
    await tick(beside.getByRole('radio', { name: t('votes.rule.ranking') }))
    for (const locale of ['fr', 'nl'] as const) {
      const language = t(`app.inLanguage.${locale}`)
      await beside.getByLabel(t('votes.questionIn', { language })).fill(QUESTION[locale])
    }
    await beside.getByRole('button', { name: t('votes.option.add') }).click()
    for (const [place, theme] of THEMES.entries()) {
      for (const locale of ['fr', 'nl'] as const) {
        const label = t('votes.option.label', { number: String(place + 1), language: t(`app.inLanguage.${locale}`) })
        await beside.getByLabel(label).fill(theme[locale])
      }
    }
    await page.evaluate(() => window.scrollTo(0, 0))
    await audit(chair, 'opening a vote between options')
    await beside.getByRole('button', { name: t('votes.open'), exact: true }).click()
    await expect(voteCard(chair)).toContainText(QUESTION.fr)
    await page.keyboard.press('Escape')
  })

  await test.step('an order made by keyboard alone, changed, and recorded', async () => {
    const { page, t } = startInvest
    const card = voteCard(startInvest)
    const next = (option: string, place: number) =>
      card.getByRole('button', { name: t('votes.paper.rankNext', { option, place: String(place) }) })
    await page.getByRole('main').focus()
    await tabTo(page, next('Visibilité', 1))
    await page.keyboard.press('Enter')
    await tabTo(page, next('Financement', 2))
    await page.keyboard.press('Enter')
    // The focus has stayed with the option: one step up without looking for it.
    await expect(card.getByRole('button', { name: t('votes.paper.up', { option: 'Financement' }) })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card.getByRole('listitem').first()).toContainText('Financement')
    await tabTo(page, card.getByRole('button', { name: /^Confirmer|^Voter/ }))
    await page.keyboard.press('Enter')
    await expect(card.getByText('Financement > Visibilité')).toBeVisible()
  })

  await test.step('the same paper on a phone, by pressing', async () => {
    const { page, t } = iles
    const views = page.getByRole('navigation', { name: t('meetings.views.label') })
    await views.getByRole('button', { name: t('meetings.views.vote') }).click()
    const card = page.getByRole('region', { name: t('votes.title'), exact: true }).first()
    for (const [place, option] of ['Partners en missies', 'Financiering', 'Zichtbaarheid'].entries()) {
      await card.getByRole('button', { name: t('votes.paper.rankNext', { option, place: String(place + 1) }) }).click()
    }
    await card.getByRole('button', { name: t('votes.paper.out', { option: 'Zichtbaarheid' }) }).click()
    await card.getByRole('button', { name: t('votes.paper.level', { option: 'Financiering' }) }).click()
    await card.getByRole('button', { name: /^Bevestigen|^Stemmen/ }).click()
    await expect(card.getByText('Financiering = Partners en missies')).toBeVisible()
  })

  await test.step('the close shows the order, the pairs and the votes one by one', async () => {
    const { page, t } = chair
    await voteCard(chair)
      .getByRole('button', { name: t('votes.close') })
      .click()
    await page
      .getByRole('alertdialog', { name: t('votes.closeAsk') })
      .getByRole('button', { name: t('votes.close') })
      .click()
    const card = voteCard(startInvest)
    await expect(card).toContainText(startInvest.t('votes.outcome.ordered'))
    await card.getByRole('button', { name: startInvest.t('votes.pairs') }).click()
    await card.getByRole('button', { name: startInvest.t('votes.ballots') }).click()
    await expect(card).toContainText('start-invest.be')
    await card.getByRole('button', { name: startInvest.t('votes.recount.act') }).click()
    await expect(card.getByText(startInvest.t('votes.recount.same'))).toBeVisible()
    await audit(startInvest, 'a ranking and its pairs')
  })

  await test.step('every other paper can be marked, and is recorded as it was marked', async () => {
    for (const [rule, said] of papers) {
      const limits = { perOption: rule === 'score' ? 5 : 2, inAll: 3 }
      await ask(chair, `/meetings/${meetingId}/votes`, {
        itemId,
        question: QUESTION,
        rule,
        options: THEMES,
        limits,
      })
      const card = openCard(startInvest)
      await expect(card).toBeVisible()
      // Number fields bring speaking regions of their own once they were used; a score is marked like dots.
      if (rule !== 'score') {
        await startInvest.page.reload()
        await expect(card).toBeVisible()
        await audit(startInvest, `a paper of ${rule}`)
      }
      await markPaper(startInvest, rule)
      await card.getByRole('button', { name: /^Confirmer|^Voter/ }).click()
      await expect(card.getByText(new RegExp(`^Enregistré.*${said}$`))).toBeVisible()
      const vote = await openVoteOf(chair, meetingId)
      if (rule === 'plurality')
        await ask(chair, `/votes/${vote.id}/ballots`, { seatId: vote.papers[0]?.seatId, choice: [1, 0, 0] })
      await ask(chair, `/votes/${vote.id}/close`, {})
      await expect(openCard(startInvest)).toHaveCount(0)
    }
  })

  await test.step('two themes are level: the chair opens the run-off between them', async () => {
    const { page, t } = chair
    await page
      .getByRole('article')
      .getByRole('button', { name: t('votes.openRunOff') })
      .click()
    await expect(openCard(chair).getByRole('radio')).toHaveCount(3)
    await expect(openCard(chair).getByRole('radio', { name: 'Partenaires et missions' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: t('votes.openRunOff') })).toHaveCount(0)
  })
})

/** The other papers, and what they say once recorded. */
const papers: [OptionRule, string][] = [
  ['approval', 'Financement, Visibilité'],
  ['dots', 'Financement 2, Visibilité 1'],
  ['score', 'Financement 2, Visibilité 1'],
  ['plurality', 'Visibilité'],
]

const openCard = ({ page, t }: Person) =>
  page
    .getByRole('article')
    .getByRole('region', { name: t('votes.title'), exact: true })
    .filter({ has: page.getByText(t('votes.state.open'), { exact: true }) })

async function markPaper(person: Person, rule: OptionRule): Promise<void> {
  const card = openCard(person)
  if (rule === 'dots' || rule === 'score') {
    for (const [theme, points] of [
      ['Financement', 2],
      ['Visibilité', 1],
    ] as const) {
      const field = card.getByRole('textbox', { name: theme, exact: true })
      await field.fill(String(points))
      await field.blur()
    }
    return
  }
  const kind = rule === 'approval' ? 'checkbox' : 'radio'
  for (const theme of rule === 'approval' ? ['Financement', 'Visibilité'] : ['Visibilité'])
    await card.getByRole(kind, { name: theme }).locator('xpath=ancestor::label').click()
}
