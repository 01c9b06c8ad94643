import { expect, type Locator } from '@playwright/test'
import { enterMeeting, minutesOf } from '../walks/meetingRoom.ts'
import type { Person } from '../walks/person.ts'
import { test } from '../walks/walk.ts'

// What only a browser shows: where cursors are, what keys do, and that a colleague's typing disturbs neither.

const MEETING = { en: 'Working group meeting no. 7', nl: 'Vergadering nr. 7 van de werkgroep' }
const number = 1

function text(person: Person): Locator {
  return minutesOf(person, number)
}

/** The passages as they read, without cursors and bars. */
function passages(person: Person): Promise<string[]> {
  return text(person)
    .locator('p')
    .evaluateAll((all) => all.map((one) => [...one.childNodes].map((node) => node.textContent).join('')))
}

test('the editor under two pairs of hands', async ({ example, enter }) => {
  const mine = await enter(example, 'en', 'colead.hub')
  const theirs = await enter(example, 'nl', 'secretary')
  await enterMeeting(mine, MEETING.en)
  await enterMeeting(theirs, MEETING.nl)
  const { keyboard } = mine.page
  const { keyboard: theirKeyboard } = theirs.page

  await test.step('whoever waits in an empty text does not replace its first words', async () => {
    await text(mine).click()
    await text(theirs).click()
    await theirKeyboard.type('First words.')
    await expect(text(mine)).toContainText('First words.')
    await keyboard.type(' And more.')
    await expect.poll(() => passages(theirs)).toEqual(['First words. And more.'])
  })

  await test.step('undo takes back one’s own words and nobody else’s', async () => {
    await mine.page.keyboard.press('Enter')
    await keyboard.type('mine')
    await expect(text(theirs)).toContainText('mine')
    await theirKeyboard.press('Control+End')
    await theirKeyboard.type(' theirs')
    await expect(text(mine)).toContainText('mine theirs')
    await keyboard.press('Control+z')
    await expect.poll(async () => (await passages(mine)).join('|')).not.toContain('mine')
    expect((await passages(mine)).join('|')).toContain(' theirs')
    await keyboard.press('Control+y')
    await expect(text(theirs)).toContainText('mine theirs')
  })

  await test.step('a block, its other language and its bar, by keyboard alone', async () => {
    const { page, t } = mine
    await keyboard.press('Control+End')
    await keyboard.press('Enter')
    await keyboard.type(`/${t('minutes.kind.decision').toLowerCase().slice(0, 3)}`)
    await expect(page.getByRole('option', { name: t('minutes.kind.decision') })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await keyboard.press('Enter')
    await keyboard.type('The group decides.')
    await expect(text(theirs).locator('[data-kind="decision"]')).toHaveText('The group decides.')
    await expect(page.getByRole('listbox')).toBeHidden()

    await keyboard.press('Control+Enter')
    const bar = text(mine).getByRole('group', { name: t('editor.block', { languages: 'EN' }) })
    await expect(bar.locator(':focus')).toHaveCount(1)
    await bar
      .getByRole('button', { name: t('minutes.addLanguage', { language: t('app.inLanguage.nl') }) })
      .press('Enter')
    await keyboard.type('De groep beslist.')
    await expect(text(theirs).locator('[data-of]')).toHaveText('De groep beslist.')
    await keyboard.press('Control+Enter')
    await keyboard.press('Escape')
    await expect(text(mine)).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.type('abcdefghij')
    await expect(text(theirs).locator('p').last()).toHaveText('abcdefghij')
  })

  await test.step('keys act where the cursor is, however fast a colleague types', async () => {
    await theirKeyboard.press('Control+Home')
    await expect(mine.page.locator('[data-name="Secretary, hub.brussels"]')).toBeVisible()
    let goesOn = true
    const typing = (async () => {
      while (goesOn) await theirKeyboard.type('x')
    })()
    for (let turn = 0; turn < 10; turn++) {
      await keyboard.press('Home')
      for (let step = 0; step < 6; step++) await keyboard.press('ArrowRight')
      await keyboard.press('Enter')
      expect((await passages(mine)).slice(-2)).toEqual(['abcdef', 'ghij'])
      await keyboard.press('Backspace')
      expect((await passages(mine)).at(-1)).toBe('abcdefghij')
    }
    goesOn = false
    await typing
  })

  await test.step('what is pasted brings neither ids nor results nor unsafe links along', async () => {
    await keyboard.press('Control+End')
    await keyboard.press('Enter')
    await text(mine).evaluate((field) => {
      const clipboardData = new DataTransfer()
      const html =
        '<p>x</p><p data-id="copied-id-1" data-kind="decision" data-result-of="vote-1">bad <a href="javascript:alert(1)">one</a> <a href="https://example.org" class="x">good</a></p>'
      clipboardData.setData('text/html', html)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    const pasted = text(theirs).locator('p').last()
    await expect(pasted).toHaveText('bad one good')
    await expect(pasted).not.toHaveAttribute('data-result-of')
    await expect(text(theirs).locator('[data-id="copied-id-1"]')).toHaveCount(0)
    await expect(pasted.locator('a')).toHaveCount(1)
    await expect(pasted.locator('a')).toHaveAttribute('href', 'https://example.org')
  })

  await test.step('both hold the same in the end', async () => {
    await expect.poll(async () => (await passages(mine)).join('|')).toBe((await passages(theirs)).join('|'))
  })
})
