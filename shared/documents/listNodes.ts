import { Node } from '@tiptap/core'

// Content is `*` throughout: with `+` two valid deletions at once would leave a parent that no editor may keep,
// and the one that sees it first would delete it for everybody, with what a colleague had just typed in it.

/** A bulleted list. */
export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem*',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
})

/** A numbered list; it always starts at 1. */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem*',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: () => ['ol', 0],
})

/** One entry of either list; lists may stand in it. */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'block*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})
