import type { Node } from '@tiptap/pm/model'
import { type ProsemirrorBinding, relativePositionToAbsolutePosition } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

type Mapping = ProsemirrorBinding['mapping']
type Child = Y.XmlElement | Y.XmlText

/**
 * Where in the text shown those letters stand that colleagues name as the place of their cursor. Where each paragraph
 * begins is counted once for a state of the text, not once for every cursor.
 */
export class CaretPlaces {
  #doc: Node | null = null
  #starts = new Map<unknown, number>()

  /** The place of one end of a selection, as it travels; null when it is not in this text. */
  placeOf(travelled: unknown, doc: Node, { type: fragment, doc: shared, mapping }: ProsemirrorBinding): number | null {
    const relative = Y.createRelativePositionFromJSON(travelled)
    const at = Y.createAbsolutePositionFromRelativePosition(relative, shared)
    if (at === null) return null
    const inner = at.type as unknown
    if (!isChild(inner)) return relativePositionToAbsolutePosition(shared, fragment, relative, mapping)

    let place = inner instanceof Y.XmlText ? at.index : sizeOfAll(inner.toArray().slice(0, at.index), mapping)
    let child: Child = inner
    for (let { parent } = child; parent !== fragment; { parent } = child) {
      if (!isChild(parent)) return null
      place += sizeBefore(child, mapping) + (child instanceof Y.XmlText ? 0 : 1)
      child = parent
    }
    const start = this.#startsIn(doc, fragment, mapping).get(child)
    return start === undefined ? null : start + place + 1
  }

  #startsIn(doc: Node, fragment: Y.XmlFragment, mapping: Mapping): ReadonlyMap<unknown, number> {
    if (this.#doc === doc) return this.#starts
    this.#doc = doc
    this.#starts = new Map()
    let start = 0
    for (const child of fragment.toArray()) {
      this.#starts.set(child, start)
      start += sizeOf(child, mapping)
    }
    return this.#starts
  }
}

function isChild(type: unknown): type is Child {
  return type instanceof Y.XmlElement || type instanceof Y.XmlText
}

function sizeBefore(child: Child, mapping: Mapping): number {
  let size = 0
  for (let before = child.prevSibling as unknown; isChild(before); before = before.prevSibling) {
    size += sizeOf(before, mapping)
  }
  return size
}

function sizeOfAll(children: readonly unknown[], mapping: Mapping): number {
  return children.reduce<number>((sum, child) => sum + sizeOf(child, mapping), 0)
}

function sizeOf(child: unknown, mapping: Mapping): number {
  if (child instanceof Y.XmlText) return child.length
  const node = mapping.get(child as Y.XmlElement)
  return node === undefined || Array.isArray(node) ? 0 : node.nodeSize
}
