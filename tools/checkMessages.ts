// Guards the three languages: the same keys and arguments, a sentence for each refusal, nothing left in English.
import type { Finding } from './houseFiles.ts'
import { type MessageParts, readMessage } from './messageArguments.ts'
import { flatten, type MessageFacts } from './messageTree.ts'

const others = ['fr', 'nl'] as const

/** Everything in which French or Dutch differ from what English asks, and refusals without a sentence. */
export function checkMessages({ languages, refusalCodes, sameAsEnglish }: MessageFacts): Finding[] {
  const english = flatten(languages.en)
  const findings = [...checkRefusals(english, refusalCodes), ...unreadable('en', english)]
  for (const language of others) {
    const messages = flatten(languages[language])
    findings.push(
      ...checkKeys(language, english, messages),
      ...unreadable(language, messages),
      ...checkArguments(language, english, messages),
      ...checkTranslated(language, english, messages, sameAsEnglish[language]),
    )
  }
  return findings
}

function at(language: string, message: string): Finding {
  return { path: `shared/i18n/${language}.ts`, message }
}

function checkRefusals(english: Map<string, string>, codes: readonly string[]): Finding[] {
  const wanted = codes.map((code) => `refusals.${code}`)
  const stale = [...english.keys()].filter((key) => key.startsWith('refusals.') && !wanted.includes(key))
  return [
    ...wanted
      .filter((key) => !english.has(key))
      .map((key) => at('en', `${key} is missing: the refusal has no sentence`)),
    ...stale.map((key) => at('en', `${key}: no refusal has this code`)),
  ]
}

function checkKeys(language: string, english: Map<string, string>, messages: Map<string, string>): Finding[] {
  return [
    ...[...english.keys()].filter((key) => !messages.has(key)).map((key) => at(language, `${key} is missing`)),
    ...[...messages.keys()].filter((key) => !english.has(key)).map((key) => at(language, `${key} is not in English`)),
  ]
}

function unreadable(language: string, messages: Map<string, string>): Finding[] {
  return [...messages].flatMap(([key, message]) => {
    if (message.trim() === '') return [at(language, `${key} is empty`)]
    const parts = partsOf(message)
    return parts instanceof Error ? [at(language, `${key} is not a message: ${parts.message}`)] : []
  })
}

function checkArguments(language: string, english: Map<string, string>, messages: Map<string, string>): Finding[] {
  return [...messages].flatMap(([key, message]) => {
    const [wanted, found] = [partsOf(english.get(key) ?? message), partsOf(message)]
    if (wanted instanceof Error || found instanceof Error) return []
    const [asked, given] = [wanted.needs.join(' '), found.needs.join(' ')]
    return asked === given ? [] : [at(language, `${key} takes ${given || 'nothing'}, English ${asked || 'nothing'}`)]
  })
}

function checkTranslated(
  language: (typeof others)[number],
  english: Map<string, string>,
  messages: Map<string, string>,
  meant: readonly string[],
): Finding[] {
  const same = [...messages].filter(([key, message]) => english.get(key) === message && hasWords(message))
  const sameKeys = same.map(([key]) => key)
  return [
    ...sameKeys
      .filter((key) => !meant.includes(key))
      .map((key) => at(language, `${key} reads as in English: translate it, or list it in sameInAllLanguages.ts`)),
    ...meant
      .filter((key) => !sameKeys.includes(key))
      .map((key) => ({
        path: 'shared/i18n/sameInAllLanguages.ts',
        message: `${language}: ${key} no longer reads as in English`,
      })),
  ]
}

function hasWords(message: string): boolean {
  const parts = partsOf(message)
  return parts instanceof Error || parts.hasWords
}

function partsOf(message: string): MessageParts | Error {
  try {
    return readMessage(message)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
