import { PLACED, THEMES, themeTextKeys } from '../boards/arrangement.ts'
import { isLocale } from '../i18n/locale.ts'
import { noteSections } from '../decisions/escalation.ts'
import { ITEMS } from '../meetings/agendaDocument.ts'
import { itemTextKeys } from '../meetings/agenda.ts'
import type { DocumentKind } from './access.ts'
import { isSafeAddress } from './links.ts'
import { isBlockKind } from './passages.ts'

/** The longest plain value an attribute or a field may have. */
const VALUE_MAX = 2000

/** Whether a value may stand where it is to be put. */
type ValueCheck = (value: unknown) => boolean

/**
 * What may stand in one shared type of a document. The server holds every change against this; the editor's schema
 * for the minutes says the same in its own words, and a test compares the two.
 */
export interface Place {
  /** Elements that may stand in it, by name. */
  elements?: Readonly<Record<string, Place>>
  /** The shared text that may stand in it. */
  text?: Place
  /** Whether characters may stand in it. */
  characters?: true
  /** Formats its characters may have. */
  marks?: Readonly<Record<string, ValueCheck>>
  /** Plain values by key: an element's attributes, a map's fields. */
  values?: Readonly<Record<string, ValueCheck>>
  /** Shared types by key. */
  types?: (key: string) => Place | undefined
}

const isShortText: ValueCheck = (value) => typeof value === 'string' && value.length <= VALUE_MAX
const isNothing: ValueCheck = (value) => value === null
const orNothing =
  (check: ValueCheck): ValueCheck =>
  (value) =>
    isNothing(value) || check(value)
const isOn: ValueCheck = (value) => value === true || (isRecord(value) && Object.keys(value).length === 0)
const isLink: ValueCheck = (value) =>
  isRecord(value) && Object.keys(value).every((key) => key === 'href') && isSafeAddress(value['href'])

const language = { lang: orNothing(isLocale) }
const words: Place = {
  characters: true,
  marks: { bold: orNothing(isOn), italic: orNothing(isOn), link: orNothing(isLink) },
}
const inline = { elements: { hardBreak: {} }, text: words }
const blocks: Record<string, Place> = {
  paragraph: {
    ...inline,
    values: { ...language, id: orNothing(isShortText), of: orNothing(isShortText), kind: orNothing(isBlockKind) },
  },
  heading: { ...inline, values: { ...language, level: (value) => value === 2 || value === 3 } },
}
const listItem: Place = { elements: blocks }
blocks['bulletList'] = { elements: { listItem } }
blocks['orderedList'] = { elements: { listItem } }

/** The attribute that makes a paragraph the result of a vote; only the server sets it, and nobody else changes its words. */
export const RESULT_ATTRIBUTE = 'resultOf'

const plainText: Place = { characters: true }
const itemTexts: ReadonlySet<string> = new Set(itemTextKeys)
const agendaItem: Place = {
  values: {
    type: isShortText,
    position: isShortText,
    plannedMinutes: (value) => typeof value === 'number' && Number.isFinite(value),
    removed: (value) => typeof value === 'boolean',
  },
  types: (key) => (itemTexts.has(key) ? plainText : undefined),
}

const themeTexts: ReadonlySet<string> = new Set(themeTextKeys)
const theme: Place = {
  values: { position: isShortText, removed: (value) => typeof value === 'boolean' },
  types: (key) => (themeTexts.has(key) ? plainText : undefined),
}
const placement: Place = {
  values: { theme: orNothing(isShortText), also: orNothing(isShortText), position: isShortText },
}

const ITEM_ID = /^[A-Za-z0-9_-]{8,64}$/
const MINUTES_ROOT = /^item:[A-Za-z0-9_-]{8,64}$/

/** What may stand directly under a root of a document of this kind; undefined when there is no such root. */
export function rootPlace(kind: DocumentKind, root: string): Place | undefined {
  switch (kind) {
    case 'agenda':
      return root === ITEMS ? { types: (key) => (ITEM_ID.test(key) ? agendaItem : undefined) } : undefined
    case 'minutes':
      return MINUTES_ROOT.test(root) ? { elements: blocks } : undefined
    case 'note':
      return noteSections.some((section) => section === root) ? plainText : undefined
    case 'board':
      if (root === THEMES) return { types: (key) => (ITEM_ID.test(key) ? theme : undefined) }
      return root === PLACED ? { types: (key) => (ITEM_ID.test(key) ? placement : undefined) } : undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
