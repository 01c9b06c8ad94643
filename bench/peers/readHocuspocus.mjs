// Writes to its output what the SQLite extension has stored of a document, as a Yjs update.
import Database from 'better-sqlite3'

const [file = '', document = ''] = process.argv.slice(2)
const row = new Database(file).prepare('select data from documents where name = ?').get(document)
if (row) process.stdout.write(row.data)
