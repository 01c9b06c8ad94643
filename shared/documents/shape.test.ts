import { describe, expect, it } from 'vitest'
import { minutesSchema } from './blocks.ts'
import { minutesRoot } from './protocol.ts'
import { type Place, RESULT_ATTRIBUTE, rootPlace } from './shape.ts'

const minutes = rootPlace('minutes', minutesRoot('item-0001'))

/** Every element of the minutes by name, wherever it may stand. */
function elementsOf(place: Place | undefined, found = new Map<string, Place>()): Map<string, Place> {
  for (const [name, inside] of Object.entries(place?.elements ?? {})) {
    if (found.has(name)) continue
    found.set(name, inside)
    elementsOf(inside, found)
  }
  return found
}

describe('the shape of the minutes and the editor’s schema', () => {
  const elements = elementsOf(minutes)
  const nodes = Object.values(minutesSchema.nodes).filter(({ name }) => name !== 'doc' && name !== 'text')

  it('know the same elements, standing in the same places', () => {
    expect([...elements.keys()].toSorted()).toEqual(nodes.map(({ name }) => name).toSorted())
    for (const parent of nodes) {
      const allowed = nodes.filter((child) => parent.contentMatch.matchType(child) !== null).map(({ name }) => name)
      expect(Object.keys(elements.get(parent.name)?.elements ?? {}).toSorted()).toEqual(allowed.toSorted())
      expect(elements.get(parent.name)?.text !== undefined).toBe(parent.inlineContent)
    }
  })

  it('know the same attributes, but for the one that is the server’s', () => {
    for (const node of nodes) {
      const attributes = Object.keys(node.spec.attrs ?? {}).filter((name) => name !== RESULT_ATTRIBUTE)
      expect(Object.keys(elements.get(node.name)?.values ?? {}).toSorted()).toEqual(attributes.toSorted())
    }
  })

  it('know the same marks', () => {
    const marks = elements.get('paragraph')?.text?.marks ?? {}
    expect(Object.keys(marks).toSorted()).toEqual(Object.keys(minutesSchema.marks).toSorted())
  })
})
