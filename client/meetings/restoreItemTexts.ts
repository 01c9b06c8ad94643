import type * as Y from 'yjs'
import { itemTextKeys } from '../../shared/meetings/agenda.ts'
import { RESTORED } from '../documents/textBinding.ts'
import { itemText } from './editAgenda.ts'
import { wordDiff } from '../ui/wordDiff.ts'

/**
 * Puts an agenda item's texts as they stood earlier, word by word as this person's own edit, so that what colleagues
 * type between other words stays. Says no when they read so already; a text that did not exist then becomes empty.
 */
export function restoreItemTexts(doc: Y.Doc, itemId: string, earlier: Readonly<Record<string, string>>): boolean {
  let isChanged = false
  doc.transact(() => {
    for (const key of itemTextKeys) {
      const text = itemText(doc, itemId, key)
      if (text === undefined || text.toJSON() === (earlier[key] ?? '')) continue
      putWords(text, earlier[key] ?? '')
      isChanged = true
    }
  }, RESTORED)
  return isChanged
}

function putWords(text: Y.Text, wanted: string): void {
  let at = 0
  for (const { kind, text: words } of wordDiff(text.toJSON(), wanted)) {
    if (kind === 'gone') {
      text.delete(at, words.length)
      continue
    }
    if (kind === 'new') text.insert(at, words)
    at += words.length
  }
}
