// The server of y-websocket as it ships: PORT and HOST are its own settings, and so is YPERSISTENCE, which has it
// store in leveldb.
import './node_modules/@y/websocket-server/src/server.js'
