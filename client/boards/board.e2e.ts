import { devices, expect, type Locator } from '@playwright/test'
import type { Phase } from '../../shared/boards/board.ts'
import { audit } from '../walks/audit.ts'
import { tabTo } from '../walks/keyboard.ts'
import {
  choose,
  convene,
  enterMeeting,
  ITEM_AHEAD,
  mark,
  MEETING_AHEAD,
  minutesOf,
  step,
} from '../walks/meetingRoom.ts'
import { type Person, tick } from '../walks/person.ts'
import { test } from '../walks/walk.ts'

// One board from its question to needs in the register: a desk, a phone, a participant at the keyboard alone, a wall.

const QUESTION = { fr: 'De quoi avons-nous besoin pour travailler à l’international ?', nl: 'Wat hebben we nodig?' }
const ONE = 'Exportgaranties ontbreken of zijn onbekend'
const TWICE = 'Gecoördineerde aanwezigheid op beurzen'
const KEYS = 'We do not know the opportunities abroad'
const TRANSLATED = 'Export guarantees are missing or unknown'
const THEME = { fr: 'Financer l’international', nl: 'Internationaal werken financieren' }
const { viewport: _, ...phone } = devices['Pixel 7']

/** Moves everybody to a phase from the desk, after the question that is asked before it. */
async function moveTo({ page, t }: Person, phase: Phase): Promise<void> {
  const name = t(`boards.phase.${phase}`)
  await page.getByRole('button', { name: t('boards.onTo', { phase: name }) }).click()
  await page.getByRole('button', { name: t('boards.moveNow', { phase: name }) }).click()
  await expect(task({ page, t }, phase)).toBeVisible()
}

/** The task of a phase, on whoever's screen. */
function task({ page }: Pick<Person, 'page' | 't'>, phase: Phase): Locator {
  return page.locator(`[data-phase="${phase}"]`)
}

function cardOf({ page }: Person, words: string): Locator {
  return page.locator('[data-take]').filter({ hasText: words })
}

test('board: from silent cards to needs with numbers', async ({ example, enter }) => {
  const lead = await enter(example, 'fr', 'colead.hub')
  const hand = await enter(example, 'nl', 'company01', { ...phone, viewport: { width: 320, height: 640 } })
  const keys = await enter(example, 'en', 'company02')
  const wall = await enter(example, 'fr', 'colead.cd')
  const everybody = [lead, hand, keys]

  await test.step('the facilitator sets up a board under an agenda item', async () => {
    const { page, t } = lead
    await enterMeeting(lead, MEETING_AHEAD.fr)
    await choose(lead, ITEM_AHEAD.fr)
    await page.getByRole('button', { name: t('boards.new') }).click()
    const form = page.getByRole('form', { name: t('boards.new') })
    for (const locale of ['fr', 'nl'] as const)
      await form.getByLabel(t('boards.questionIn', { language: t(`app.inLanguage.${locale}`) })).fill(QUESTION[locale])
    await tick(form.getByRole('radio', { name: t('boards.anonymity.anonymous') }))
    await form.getByRole('button', { name: t('boards.create') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(QUESTION.fr)
    await keys.page.goto(page.url())
    await wall.page.goto(`${page.url()}/screen`)
    await expect(keys.page.getByText(keys.t('boards.waitForStart'))).toBeVisible()
    await moveTo(lead, 'collect')
  })

  await test.step('two touches lead from the desk by the code on the wall to the first card', async () => {
    const { page, t } = hand
    const code = await wall.page.locator('[data-join]').getAttribute('data-join')
    await page.getByRole('link', { name: t('roll.checkIn.title') }).tap()
    await page.getByRole('textbox', { name: t('roll.checkIn.code') }).fill(code ?? '')
    await page.getByRole('button', { name: t('roll.checkIn.act') }).tap()
    await expect(page.getByRole('textbox', { name: t('boards.cardText') })).toBeFocused()
    for (const size of [
      { width: 390, height: 844 },
      { width: 320, height: 568 },
    ]) {
      await page.setViewportSize(size)
      await page.evaluate(() => scrollTo(0, 0))
      await expect(page.getByRole('textbox', { name: t('boards.cardText') })).toBeInViewport({ ratio: 1 })
    }
  })

  await test.step('a card being written survives a scan of the code on a page opened anew', async () => {
    const { page, t } = hand
    await page.getByRole('textbox', { name: t('boards.cardText') }).fill(ONE)
    const code = await wall.page.locator('[data-join]').getAttribute('data-join')
    await page.goto(`/check-in?code=${code}`)
    await expect(page.getByRole('textbox', { name: t('boards.cardText') })).toHaveValue(ONE)
    await expect(page.getByRole('textbox', { name: t('boards.cardText') })).toBeFocused()
  })

  await test.step('a first card takes one more touch, and nobody else reads it', async () => {
    const { page, t } = hand
    await page.getByRole('button', { name: t('boards.handIn') }).tap()
    await expect(page.getByText(t('boards.recordedUnseen'))).toHaveCount(1)
    await expect(lead.page.locator('[data-cards="1"]')).toBeVisible()
  })

  await test.step('a card written without a network is not sent, and then there once', async () => {
    const { page, t, context } = hand
    await context.setOffline(true)
    await page.getByRole('textbox', { name: t('boards.cardText') }).fill(TWICE)
    await page.getByRole('button', { name: t('boards.handIn') }).tap()
    await expect(page.getByText(t('boards.notSent'), { exact: true })).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText(t('boards.recordedUnseen'))).toHaveCount(2)
    await expect(page.getByText(TWICE)).toHaveCount(1)
    await audit(hand, 'writing cards')
    await page.setViewportSize({ width: 320, height: 640 })
  })

  await test.step('a card written with the keys alone', async () => {
    const { page, t } = keys
    await page.getByRole('main').focus()
    await tabTo(page, page.getByRole('textbox', { name: t('boards.cardText') }))
    await page.keyboard.type(KEYS)
    await tabTo(page, page.getByRole('button', { name: t('boards.handIn') }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('boards.recordedUnseen'))).toHaveCount(1)
    await tabTo(page, page.getByRole('button', { name: t('boards.iAmReady') }))
    await page.keyboard.press('Enter')
    await expect(lead.page.locator('[data-ready="1"]')).toBeVisible()
    for (const { page: other } of [lead, wall]) await expect(other.getByText(ONE)).toHaveCount(0)
  })

  await test.step('the time is the same on every screen', async () => {
    const { page, t } = lead
    await page.getByRole('button', { name: t('boards.timerStart') }).click()
    for (const { page: other } of [...everybody, wall]) await expect(other.getByRole('timer')).toBeVisible()
  })

  await test.step('the reveal shows all cards to everybody at once', async () => {
    await moveTo(lead, 'reveal')
    for (const { page } of [...everybody, wall])
      for (const words of [ONE, TWICE, KEYS]) await expect(page.getByText(words).first()).toBeVisible()
    await moveTo(lead, 'clarify')
  })

  await test.step('a card is translated by one and read again by another', async () => {
    await keys.page.getByText(ONE).first().click()
    const into = { language: keys.t('app.inLanguage.en') }
    const dialog = keys.page.getByRole('dialog')
    await dialog.getByRole('button', { name: keys.t('boards.translateInto', into) }).click()
    await dialog.getByRole('textbox', { name: keys.t('boards.translateInto', into) }).fill(TRANSLATED)
    await dialog.getByRole('button', { name: keys.t('boards.save') }).click()
    await expect(dialog.getByText(keys.t('boards.translationUnchecked'))).toBeVisible()
    await keys.page.keyboard.press('Escape')
    await lead.page.getByText(ONE).first().click()
    const other = lead.page.getByRole('dialog')
    await expect(other.getByText(TRANSLATED)).toBeVisible()
    await other.getByRole('button', { name: lead.t('boards.checkTranslation') }).click()
    await expect(other.getByText(lead.t('boards.translationChecked'))).toBeVisible()
    await lead.page.keyboard.press('Escape')
    await moveTo(lead, 'group')
  })

  await test.step('cards are grouped by drag, by touch and by keys', async () => {
    const { page, t } = lead
    for (const person of everybody) await expect(cardOf(person, ONE)).toBeVisible()
    const fresh = page.getByRole('region', { name: t('boards.newTheme') })
    await expect(fresh).toBeVisible()
    await cardOf(lead, ONE).dragTo(fresh)
    const column = (person: Person) => person.page.locator('[data-zone]').filter({ has: person.page.locator('h3') })
    await expect(column(hand)).toContainText(ONE)

    await cardOf(hand, TWICE).tap()
    await expect(cardOf(lead, TWICE)).toContainText(t('boards.heldBy', { name: 'CCI company 01' }))
    await hand.page.getByRole('button', { name: hand.t('boards.moveToMenu') }).tap()
    await hand.page.getByRole('menuitem', { name: hand.t('boards.unnamed') }).tap()
    await expect(column(lead)).toContainText(TWICE)

    await keys.page.getByRole('main').focus()
    await tabTo(keys.page, cardOf(keys, KEYS))
    await keys.page.keyboard.press('Alt+ArrowRight')
    for (const person of everybody) await expect(column(person)).toContainText(KEYS)
    await audit(hand, 'grouping')
    await hand.page.setViewportSize({ width: 320, height: 640 })
  })

  await test.step('a card belongs to a second theme too, until that theme is dissolved', async () => {
    const { page, t } = lead
    const pick = async (button: 'moveToMenu' | 'alsoIn', item: string) => {
      await cardOf(lead, KEYS).first().click()
      await page.getByRole('button', { name: t(`boards.${button}`) }).click()
      await page.getByRole('menuitem', { name: item }).first().click()
      await expect(page.getByRole('region', { name: t('boards.selection') })).toBeHidden()
    }
    const linked = hand.page.getByText(hand.t('boards.linkedHere'))
    await pick('moveToMenu', t('boards.newTheme'))
    await pick('alsoIn', t('boards.unnamed'))
    await expect(linked).toBeVisible()
    await pick('alsoIn', t('boards.nowhereElse'))
    await expect(linked).toBeHidden()
    await pick('moveToMenu', t('boards.unnamed'))
    await page
      .getByRole('button', { name: t('boards.themeActions') })
      .last()
      .click()
    await page.getByRole('menuitem', { name: t('boards.dissolve') }).click()
    await expect(hand.page.locator('[data-zone]').filter({ has: hand.page.locator('h3') })).toHaveCount(1)
  })

  await test.step('two cards become one, both originals are kept, and they come apart again', async () => {
    const { page, t } = lead
    const merge = async () => {
      await cardOf(lead, ONE).click()
      await cardOf(lead, TWICE).click()
      await page.getByRole('button', { name: t('boards.merge') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('boards.mergeNow') })
        .click()
      await expect(page.getByText(t('boards.contributions', { count: 2 }))).toBeVisible()
    }
    await merge()
    await cardOf(lead, ONE).click()
    await page.getByRole('button', { name: t('boards.open') }).click()
    await page.getByRole('button', { name: t('boards.unmergeThis', { card: TWICE }) }).click()
    await page.keyboard.press('Escape')
    await expect(cardOf(hand, TWICE)).toBeVisible()
    await page.getByRole('button', { name: t('boards.letGo') }).click()
    await merge()
  })

  await test.step('the theme is named in two languages', async () => {
    const { page, t } = lead
    await moveTo(lead, 'name')
    for (const locale of ['fr', 'nl'] as const)
      await page.getByLabel(t('boards.themeNameIn', { language: t(`app.inLanguage.${locale}`) })).fill(THEME[locale])
    await expect(wall.page.getByText(THEME.fr)).toBeVisible()
    await moveTo(lead, 'vote')
  })

  await test.step('dots are put, by touch and by keys, and no total is told', async () => {
    await hand.page.getByRole('button', { name: hand.t('boards.putDot', { name: THEME.nl }) }).tap()
    await expect(lead.page.locator('[data-voted="1"]')).toBeVisible()
    const put = keys.page.getByRole('button', { name: keys.t('boards.putDot', { name: THEME.fr }) })
    await keys.page.getByRole('main').focus()
    await tabTo(keys.page, put)
    await keys.page.keyboard.press('Enter')
    await keys.page.keyboard.press('Enter')
    await expect(keys.page.getByText(keys.t('boards.ownDots', { count: 2 }))).toBeAttached()
    await expect(wall.page.getByText(wall.t('boards.votedCount', { voted: '2', of: '0' }).slice(0, 5))).toBeVisible()
    await expect(lead.page.locator('[data-dots]')).toHaveCount(0)
    await expect(keys.page.getByText(keys.t('boards.recorded'), { exact: true })).toBeVisible()
    await audit(hand, 'putting dots')
    await moveTo(lead, 'results')
    for (const { page } of [...everybody, wall]) await expect(page.locator('[data-dots="3"]')).toBeVisible()
    await audit(wall, 'results on the wall')
  })

  await test.step('who looks back stays there, on a phone too, and rejoins', async () => {
    await hand.page.setViewportSize({ width: 320, height: 640 })
    await hand.page.getByRole('button', { name: hand.t('boards.lookBack') }).tap()
    await hand.page.getByRole('menuitem', { name: hand.t('boards.phase.reveal') }).tap()
    await expect(task(hand, 'reveal')).toBeVisible()
    await hand.page.getByRole('button', { name: hand.t('boards.rejoin') }).tap()
    await expect(task(hand, 'results')).toBeVisible()
    const { page, t } = keys
    await page
      .getByRole('navigation', { name: t('boards.way') })
      .getByRole('button', { name: t('boards.phase.group') })
      .click()
    await moveTo(lead, 'discuss')
    await expect(task(keys, 'group')).toBeVisible()
    await page.getByRole('button', { name: t('boards.rejoin') }).click()
    await expect(task(keys, 'discuss')).toBeVisible()
  })

  await test.step('in the meeting, everybody gets the floor in turn, from the room and from afar', async () => {
    const { page, t } = lead
    await page.getByRole('link', { name: MEETING_AHEAD.fr }).click()
    await convene(lead)
    await mark(lead, 'CCI company 01', 'room')
    await mark(lead, 'CCI company 02', 'remote')
    await step(lead, 'openMeeting')
    await choose(lead, ITEM_AHEAD.fr)
    await page.getByRole('link', { name: QUESTION.fr }).click()
    await page.getByRole('button', { name: t('boards.talk.start') }).click()
    await expect(hand.page.getByText(hand.t('boards.talk.youAreNext'))).toBeVisible()
    await page.getByRole('button', { name: t('boards.talk.first') }).click()
    await expect(hand.page.getByText(hand.t('boards.talk.youSpeak'))).toBeVisible()
    await expect(wall.page.getByText('CCI company 01')).toBeVisible()
    await audit(hand, 'having the floor')
    await keys.page.getByRole('main').focus()
    await tabTo(keys.page, keys.page.getByRole('button', { name: keys.t('boards.talk.pass') }))
    await keys.page.keyboard.press('Enter')
    await expect(keys.page.getByRole('button', { name: keys.t('boards.talk.comeBack') })).toBeVisible()
    await hand.page.getByRole('button', { name: hand.t('boards.talk.finished') }).tap()
    await expect(wall.page.getByText(wall.t('boards.talk.over'))).toBeVisible()
    await page.getByRole('button', { name: t('boards.talk.end') }).click()
  })

  await test.step('consent is asked for the theme, and the round and the theme lead to each other', async () => {
    const { page, t } = lead
    await page.getByRole('button', { name: t('boards.consent.askFor', { theme: THEME.fr }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('boards.consent.ask') })
      .click()
    await expect(hand.page.locator('[data-consent="running"]')).toBeVisible()
    await page.getByRole('link', { name: t('boards.consent.toRound') }).click()
    const round = page.getByRole('region', { name: t('consent.title') })
    await round.getByRole('link', { name: QUESTION.fr }).click()
    await expect(task(lead, 'discuss')).toBeVisible()
    await moveTo(lead, 'place')
  })

  await test.step('impact and effort are marked alone, then shown as a picture', async () => {
    const { page, t } = keys
    await page.getByRole('main').focus()
    for (const name of ['impactOf', 'effortOf'] as const) {
      const scale = page.getByRole('radiogroup', { name: t(`boards.${name}`, { name: THEME.fr }) })
      await tabTo(page, scale.getByRole('radio').first())
      await page.keyboard.press('ArrowRight')
    }
    await expect(page.getByText(t('boards.recorded'), { exact: true })).toBeVisible()
    await lead.page.getByRole('button', { name: lead.t('boards.showRatings') }).click()
    const figure = (person: Person) =>
      person.page.getByText(person.t('boards.medianSpread', { median: '2', spread: '0' }))
    await expect(figure(wall)).toHaveCount(2)
    await moveTo(lead, 'synthesise')
  })

  await test.step('a card is kept as a need', async () => {
    const { page, t } = lead
    const synthesis = page.getByLabel(t('boards.synthesisIn', { language: t('app.inLanguage.fr') }))
    await synthesis.fill('Les moyens manquent.')
    await page.getByRole('button', { name: t('boards.keepThis', { card: ONE }) }).click()
    const form = page.getByRole('form', { name: t('boards.keep') })
    await tick(form.getByRole('checkbox', { name: /^O1/ }))
    await form.getByRole('button', { name: t('boards.keepNow') }).click()
    await expect(form).toBeHidden()
  })

  await test.step('what is recommended stands in the minutes, with what speaks for it', async () => {
    const { page, t } = lead
    await page.getByRole('button', { name: t('boards.recommendThis', { theme: THEME.fr }) }).click()
    await expect(page.locator('[data-recommended="1"]')).toBeVisible()
    await page
      .getByRole('button', { name: t('boards.attachEvidence') })
      .last()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t('boards.evidenceItem') }).click()
    await page.getByRole('option').first().click()
    await dialog.getByRole('button', { name: t('boards.attach'), exact: true }).click()
    await expect(hand.page.locator('[data-evidence="supports"]')).toBeVisible()
    await page.getByRole('link', { name: t('boards.toMinutes') }).click()
    await expect(minutesOf(lead, 4)).toContainText('Les moyens manquent.')
    await page.getByRole('link', { name: QUESTION.fr }).first().click()
  })

  await test.step('the board is frozen, and the need has its number', async () => {
    const { page, t } = lead
    await page.getByRole('button', { name: t('boards.freeze') }).click()
    await tick(page.getByRole('checkbox', { name: t('boards.freezeParks', { count: 1 }) }))
    await page.getByRole('button', { name: t('boards.freezeNow') }).click()
    for (const person of everybody) {
      await expect(person.page.getByText(/INT-N-\d{4}-\d{3}/).first()).toBeVisible()
      for (const words of [ONE, TWICE, KEYS])
        await expect(person.page.locator('[data-original]').filter({ hasText: words })).toHaveCount(1)
    }
    await audit(lead, 'the frozen board')
  })
})
