import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { insertEntry } from '../documents/store.ts'
import type { Ground } from '../ground.ts'
import type { SeededRandom } from './seededRandom.ts'

const root = minutesRoot('item-0001')
const UPDATES_EACH = 500

/** Writes a long history into a document's log as if people had typed it, key by key, and gives the words it ends with. */
export async function writeLongMinutes(
  { transact }: Ground,
  documentId: string,
  personId: string,
  { edits, random }: { edits: number; random: SeededRandom },
): Promise<string> {
  const updates = typeAtRandom(edits, random)
  await transact(null, async (tx) => {
    for (let start = 0; start < updates.made.length; start += UPDATES_EACH) {
      const some = updates.made.slice(start, start + UPDATES_EACH)
      const seq = start / UPDATES_EACH + 1
      await insertEntry(tx.db, documentId, { seq, at: tx.now, contributions: [{ personId, updates: some }] })
    }
  })
  return updates.words
}

/** Mostly on from where one was, now and then elsewhere, one key in eight a deletion, a new line now and then. */
function typeAtRandom(edits: number, random: SeededRandom): { made: Uint8Array[]; words: string } {
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  const lines: Y.XmlText[] = []
  const openLine = (): Y.XmlText => {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    doc.getXmlFragment(root).push([paragraph])
    lines.push(text)
    return text
  }
  let line = openLine()
  let at = 0
  while (made.length < edits) {
    if (random.chance(0.002)) line = openLine()
    else if (random.chance(0.01)) line = random.pick(lines)
    if (random.chance(0.02) || at > line.length) at = random.below(line.length + 1)
    if (at > 0 && random.chance(0.12)) line.delete(--at, 1)
    else line.insert(at++, 'abcdefgh éà'[random.below(11)] ?? ' ')
  }
  const words = lines.map((text) => text.toJSON()).join('')
  doc.destroy()
  return { made, words }
}
