import { type AuthorShare, joinSpans, type Stamp, type WordsAuthorship } from '../../shared/documents/history.ts'
import { membersOf } from '../../shared/documents/passages.ts'
import { locales, type Locale, type Texts } from '../../shared/i18n/locale.ts'
import type { DocumentHistory } from './documentHistory.ts'
import type { MarkedBlock } from './stateAt.ts'

/** A marked block of some minutes, and the language its words count as where none is stated. */
export interface BlockPlace {
  itemId: string
  blockId: string
  fallback: Locale
}

/** Words by one author. */
type Written = Stamp & { text: string }

/** How many moments are looked at to find a wording that did not stand where it was expected. */
const MOST_LOOKS = 200

/**
 * Who wrote which words of a block, language by language, as it read when it had this wording: at the moment named or
 * at the nearest one before it, else after it. Undefined when it is not found to have read so.
 */
export async function authorsOfBlock(
  history: DocumentHistory,
  place: BlockPlace,
  wording: Texts,
  moment: string,
): Promise<WordsAuthorship[] | undefined> {
  const touches = await history.touches(place.itemId)
  const before = touches.filter(({ at }) => at <= moment).map(({ seq }) => seq)
  const after = touches.filter(({ at }) => at > moment).map(({ seq }) => seq)
  for (const seq of [...new Set([...before.toReversed(), ...after])].slice(0, MOST_LOOKS)) {
    const members = membersAt(await history.state(place.itemId, seq), place)
    const versions = locales.map((lang) => {
      const own = members.filter((member) => member.marks.lang === lang)
      return { lang, own, words: wordsOf(own) }
    })
    if (!versions.every(({ lang, words }) => textOf(words) === (wording[lang] ?? ''))) continue
    return versions
      .filter(({ words }) => words.length > 0)
      .map(({ lang, own, words }) => ({
        lang,
        spans: joinSpans(words),
        shares: sharesOf(words),
        settled: latest(own.map((block) => history.lastChange(block, seq))),
      }))
  }
  return undefined
}

function membersAt(blocks: readonly MarkedBlock[], { blockId, fallback }: BlockPlace): MarkedBlock[] {
  const paragraphs = blocks.filter(({ shape }) => shape === 'paragraph')
  const spoken = paragraphs.map((block) => ({ ...block.marks, lang: block.marks.lang ?? fallback, block }))
  return membersOf(spoken, blockId).map(({ block, ...marks }) => ({ ...block, marks }))
}

/** The words of one language as the register takes them: trimmed, paragraphs on lines of their own. */
function wordsOf(blocks: readonly MarkedBlock[]): Written[] {
  const words: Written[] = []
  for (const { pieces } of blocks) {
    const whole = pieces.map(({ text }) => text).join('')
    const start = whole.length - whole.trimStart().length
    const end = whole.trimEnd().length
    let at = 0
    for (const { text, written } of pieces) {
      const own = text.slice(Math.max(0, start - at), Math.max(0, end - at))
      at += text.length
      if (own === '') continue
      const isNewLine = words.length > 0 && at - text.length <= start
      words.push({ ...written, text: isNewLine ? `\n${own}` : own })
    }
  }
  return words
}

function textOf(words: readonly Written[]): string {
  return words.map(({ text }) => text).join('')
}

function sharesOf(words: readonly Written[]): AuthorShare[] {
  const sums = new Map<string | null, number>()
  for (const { personId, text } of words) sums.set(personId, (sums.get(personId) ?? 0) + text.length)
  return [...sums]
    .map(([personId, characters]) => ({ personId, characters }))
    .toSorted((a, b) => b.characters - a.characters)
}

function latest(stamps: readonly Stamp[]): Stamp {
  return stamps.reduce((last, stamp) => (stamp.at >= last.at ? stamp : last), { personId: null, at: '' })
}
