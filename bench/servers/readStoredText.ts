import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import * as Y from 'yjs'
import { openDatabase } from '../../server/database/open.ts'
import { readDocument } from '../../server/documents/readDocument.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { ITEM } from '../load/writer.ts'
import type { ServerName } from './serverKinds.ts'

/** The text of a document as it stands on the disk of a server that no longer runs. */
export async function readStoredText(name: ServerName, folder: string, document: string): Promise<string> {
  switch (name) {
    case 'releve': {
      const { db, close } = await openDatabase(folder)
      const doc = await readDocument(db, document)
      await close()
      return textOf(doc)
    }
    case 'hocuspocus':
      return readByPeer('readHocuspocus.mjs', join(folder, 'hocuspocus.sqlite'), document)
    case 'yLeveldb':
      return readByPeer('readYLeveldb.mjs', join(folder, 'level'), document)
    case 'yWebsocket':
    case 'relay':
      return ''
  }
}

/** With the peer's own package, which writes the stored document to its output. */
function readByPeer(script: string, store: string, document: string): string {
  const path = join(import.meta.dirname, '../peers', script)
  const stored = execFileSync(process.execPath, [path, store, document], { maxBuffer: 64 * 1024 * 1024 })
  const doc = new Y.Doc()
  if (stored.length > 0) Y.applyUpdate(doc, stored)
  return textOf(doc)
}

function textOf(doc: Y.Doc): string {
  const text = JSON.stringify(doc.getXmlFragment(minutesRoot(ITEM)))
  doc.destroy()
  return text
}
