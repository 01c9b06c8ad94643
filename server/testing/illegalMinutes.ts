import * as Y from 'yjs'
import { isSafeAddress } from '../../shared/documents/links.ts'
import { isBlockKind } from '../../shared/documents/passages.ts'
import { isLocale } from '../../shared/i18n/locale.ts'

// Written out by hand, not derived from the editor's schema or the gate: this is what both are held against.

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList']
const mayHold: Record<string, readonly string[]> = {
  '': blocks,
  listItem: blocks,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  paragraph: ['hardBreak'],
  heading: ['hardBreak'],
  hardBreak: [],
}
const isText = (value: unknown): boolean => typeof value === 'string'
const attributesOf: Record<string, Record<string, (value: unknown) => boolean>> = {
  paragraph: { id: isText, kind: isBlockKind, of: isText, lang: isLocale, resultOf: isText },
  heading: { level: (value) => value === 2 || value === 3, lang: isLocale },
}

/** What in an item's minutes no editor could have put there; null when all is as it should be. */
export function describeIllegal(fragment: Y.XmlFragment, within = ''): string | null {
  for (const child of fragment.toArray()) {
    const fault = child instanceof Y.XmlElement ? inElement(child, within) : inText(child, within)
    if (fault !== null) return fault
  }
  return null
}

function inElement(element: Y.XmlElement, within: string): string | null {
  const { nodeName } = element
  if (mayHold[within]?.includes(nodeName) !== true) return `<${nodeName}> in <${within}>`
  for (const [name, value] of Object.entries(element.getAttributes() as Record<string, unknown>)) {
    // The editor's binding states what is absent as null.
    if (value !== null && attributesOf[nodeName]?.[name]?.(value) !== true)
      return `<${nodeName} ${name}=${JSON.stringify(value)}>`
  }
  return describeIllegal(element, nodeName)
}

function inText(text: unknown, within: string): string | null {
  if (!(text instanceof Y.XmlText)) return `something else than text in <${within}>`
  if (within !== 'paragraph' && within !== 'heading') return `text in <${within}>`
  for (const { insert, attributes = {} } of text.toDelta() as {
    insert: unknown
    attributes?: Record<string, unknown>
  }[]) {
    if (typeof insert !== 'string') return 'text that is no string'
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(insert)) return 'half a character'
    for (const [mark, value] of Object.entries(attributes)) if (!isLegalMark(mark, value)) return `text marked ${mark}`
  }
  return null
}

function isLegalMark(mark: string, value: unknown): boolean {
  if (mark === 'bold' || mark === 'italic') return true
  return mark === 'link' && typeof value === 'object' && value !== null && 'href' in value && isSafeAddress(value.href)
}
