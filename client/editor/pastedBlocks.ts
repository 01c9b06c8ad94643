import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { marksFrom } from '../../shared/documents/passages.ts'

/**
 * What is pasted, with ids of its own: a copy of a decision is another decision, never a second of the same. Language
 * versions follow their head; without it they are plain. Results are never pasted as results.
 */
export function withOwnIds(slice: Slice, newId: () => string): Slice {
  const ids = new Map<string, string>()
  slice.content.descendants((node) => {
    const { id, kind } = marksFrom(node.attrs)
    if (id !== null && kind !== null) ids.set(id, newId())
  })
  return new Slice(renamed(slice.content, ids), slice.openStart, slice.openEnd)
}

function renamed(content: Fragment, ids: ReadonlyMap<string, string>): Fragment {
  return Fragment.from(content.content.map((node) => renamedNode(node, ids)))
}

function renamedNode(node: Node, ids: ReadonlyMap<string, string>): Node {
  if (node.isText || node.isLeaf) return node
  if (node.type.name !== 'paragraph') return node.copy(renamed(node.content, ids))
  const { id, kind, of, lang } = marksFrom(node.attrs)
  const own = {
    id: (id !== null && ids.get(id)) || null,
    kind: id === null ? null : kind,
    of: (of !== null && ids.get(of)) || null,
    lang,
    resultOf: null,
  }
  return node.type.create(own, node.content, node.marks)
}
