import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import { DEMONSTRATION_PASSWORD } from '../../shared/demonstration.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { translate } from '../../shared/i18n/translate.ts'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { collectComplaints, type Complaints } from './complaints.ts'

/** Somebody at a browser of their own, reading one language. */
export interface Person {
  page: Page
  context: BrowserContext
  complaints: Complaints
  locale: Locale
  /** The words of a control as this person reads them. */
  t: Words
}

type Words = (key: MessageKey, params?: Record<string, string | number>) => string

/** What stands on controls in a language. */
export function wordsIn(locale: Locale): Words {
  return (key, params) => translate(locale, key, params)
}

const browserLanguage: Record<Locale, string> = { en: 'en-GB', fr: 'fr-BE', nl: 'nl-BE' }

/** Opens a browser context in a language; nobody is signed in. */
export async function arrive(
  browser: Browser,
  baseURL: string,
  locale: Locale,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL,
    locale: browserLanguage[locale],
    timezoneId: 'Europe/Brussels',
    // Moving things take a small machine's processor, and a walk waits for each to come to rest.
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  return { page, context, complaints: collectComplaints(page), locale, t: wordsIn(locale) }
}

/** Signs in on the sign-in page and arrives at the desk, in the person's language. */
export async function signIn(person: Person, local: string): Promise<void> {
  const { page, t } = person
  await page.goto('/')
  const form = page.getByRole('form', { name: t('people.signIn.title') })
  await form.getByLabel(t('people.signIn.email')).fill(`${local}@demo.example`)
  await form.getByLabel(t('people.signIn.password')).fill(DEMONSTRATION_PASSWORD)
  const asked = page.waitForResponse((answer) => answer.request().method() === 'POST', { timeout: 30_000 })
  await form.getByRole('button', { name: t('people.signIn.action') }).click()
  expect((await asked).status(), `${local} signs in`).toBe(200)
  // Accounts of the worked example read French until somebody says otherwise.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(translate('fr', 'app.nav.desk'))
  if (person.locale !== 'fr') await chooseLanguage(person)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('app.nav.desk'))
}

/** Presses the person's language in the header. */
export async function chooseLanguage({ page, locale, t }: Person): Promise<void> {
  await page.getByRole('radio', { name: t(`app.languageName.${locale}`), exact: true }).click()
}

/** Presses the words beside a radio button or a box, where a hand would press. */
export async function tick(control: Locator): Promise<void> {
  await control.locator('xpath=ancestor::label').click()
  await expect(control).toBeChecked()
}
