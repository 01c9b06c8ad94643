import { Extension, type Extensions, getSchema, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { isLocale } from '../i18n/locale.ts'
import { Link } from './linkMark.ts'
import { BulletList, ListItem, OrderedList } from './listNodes.ts'
import { isBlockKind } from './passages.ts'

/** The heading levels of the minutes; 1 is the meeting's title. */
export const headingLevels = [2, 3] as const

/** A heading somebody has given no level is of the first there is: what an editor adds by itself must be allowed. */
const MinutesHeading = Heading.extend({
  addAttributes() {
    return { ...this.parent?.(), level: { default: headingLevels[0], rendered: false } }
  },
})

const Minutes = Node.create({ name: 'doc', topNode: true, content: 'block*' })

/**
 * What makes a paragraph a decision, an action or a need: attributes and nothing else, for a change of attributes
 * loses nothing that a colleague types in the paragraph at that moment; a change of node type or a wrapper would.
 */
const PassageMarks = Extension.create({
  name: 'passageMarks',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        id: mark('id', 'data-id', (value) => value),
        kind: mark('kind', 'data-kind', (value) => (isBlockKind(value) ? value : null)),
        of: mark('of', 'data-of', (value) => value),
        // The server alone says what is a result; what is pasted never is.
        resultOf: mark('resultOf', 'data-result-of', () => null),
      },
    },
    {
      types: ['paragraph', 'heading'],
      attributes: {
        lang: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => languageOf(element.getAttribute('lang')),
          renderHTML: ({ lang }) => (isLocale(lang) ? { lang } : {}),
        },
      },
    },
  ],
})

function mark(attribute: string, written: string, read: (value: string | null) => string | null) {
  return {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement) => read(element.getAttribute(written)),
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[attribute] === 'string' ? { [written]: attributes[attribute] } : {},
  }
}

function languageOf(tag: string | null): string | null {
  const language = tag?.slice(0, 2).toLowerCase()
  return isLocale(language) ? language : null
}

/** Everything the minutes may hold, without views: the same list on the server and in every editor. */
export const minutesExtensions: Extensions = [
  // One by one: the kit they come in would bring along, to every first visitor, much that the minutes cannot hold.
  Bold,
  HardBreak,
  MinutesHeading.configure({ levels: [...headingLevels] }),
  Italic,
  Paragraph,
  Text,
  Minutes,
  BulletList,
  OrderedList,
  ListItem,
  Link,
  PassageMarks,
]

/** The schema of one item's minutes. */
export const minutesSchema = getSchema(minutesExtensions)
