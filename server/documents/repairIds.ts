import * as Y from 'yjs'

/** Gives a block another id, its language versions with it. */
type Repair = (newId: string) => void

/**
 * What is to be done about blocks of one item that share an id, as copies made at the same moment do: the first in
 * reading order keeps it. Only the server repairs, for two clients that did would each choose another.
 */
export function repairsOfIds(doc: Y.Doc): Repair[] {
  return [...doc.share.keys()].flatMap((root) => repairsWithin(paragraphsIn(doc.getXmlFragment(root))))
}

function repairsWithin(paragraphs: readonly Y.XmlElement[]): Repair[] {
  const seen = new Set<string>()
  const repairs: Repair[] = []
  for (const [index, head] of paragraphs.entries()) {
    const id = head.getAttribute('id')
    if (id === undefined) continue
    if (seen.has(id)) repairs.push(giveOwnId(head, versionsBehind(paragraphs, index, id)))
    seen.add(id)
  }
  return repairs
}

/** The language versions that stand behind a copy, up to the next block: its own, not the first one's. */
function versionsBehind(paragraphs: readonly Y.XmlElement[], index: number, id: string): Y.XmlElement[] {
  const behind = paragraphs.slice(index + 1)
  const end = behind.findIndex((paragraph) => paragraph.getAttribute('of') !== id)
  return end < 0 ? behind : behind.slice(0, end)
}

function giveOwnId(head: Y.XmlElement, versions: readonly Y.XmlElement[]): Repair {
  return (newId) => {
    head.setAttribute('id', newId)
    for (const version of versions) version.setAttribute('of', newId)
  }
}

function paragraphsIn(type: Y.XmlFragment): Y.XmlElement[] {
  return type.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return []
    return child.nodeName === 'paragraph' ? [child as Y.XmlElement] : paragraphsIn(child as Y.XmlElement)
  })
}
