// Writes to its output what y-leveldb has stored of a document, as a Yjs update.
import { createRequire } from 'node:module'

// The one that comes with y-websocket's server, and the Yjs it uses.
const require = createRequire(createRequire(import.meta.url).resolve('@y/websocket-server/utils'))
const { LeveldbPersistence } = require('y-leveldb')
const { encodeStateAsUpdate } = require('yjs')

const [folder = '', document = ''] = process.argv.slice(2)
const store = new LeveldbPersistence(folder)
process.stdout.write(encodeStateAsUpdate(await store.getYDoc(document)))
