import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../../server/testing/childServer.ts'
import type { DialectName } from '../load/dialects.ts'
import { startProcess, type RunningServer } from './process.ts'
import type { Seed } from './seedReleve.ts'

/** The servers that are measured, in the order of the table. */
export const serverNames = ['releve', 'hocuspocus', 'yWebsocket', 'yLeveldb', 'relay'] as const
export type ServerName = (typeof serverNames)[number]

/** How each is called in the report. */
export const serverTitles: Readonly<Record<ServerName, string>> = {
  releve: 'Relevé',
  hocuspocus: 'Hocuspocus',
  yWebsocket: 'y-websocket',
  yLeveldb: '+ leveldb',
  relay: 'plain relay',
}

const project = join(import.meta.dirname, '../..')
const peers: Readonly<Record<Exclude<ServerName, 'releve'>, { script: string; dialect: DialectName }>> = {
  hocuspocus: { script: 'hocuspocus.mjs', dialect: 'hocuspocus' },
  yWebsocket: { script: 'yWebsocket.mjs', dialect: 'yWebsocket' },
  yLeveldb: { script: 'yWebsocket.mjs', dialect: 'yWebsocket' },
  relay: { script: 'relay.mjs', dialect: 'relay' },
}

/** Gives a data folder what a server must find in it before its first start. */
export async function prepareFolder(name: ServerName, folder: string, seed: Seed): Promise<void> {
  if (name === 'releve') await cp(seed.folder, folder, { recursive: true })
  else await mkdir(folder, { recursive: true })
}

/** Starts a server on a data folder, which it may have used before. */
export async function startServer(name: ServerName, folder: string, seed: Seed): Promise<RunningServer> {
  const port = await freePort()
  if (name === 'releve') {
    const origin = `http://localhost:${port}`
    return startProcess({
      script: 'dist/server/main.js',
      cwd: project,
      env: { DATA_DIR: folder, HOST: 'localhost', ORIGIN: '', LOG_LEVEL: 'warn' },
      target: {
        dialect: 'releve',
        host: 'localhost',
        port,
        headers: { Host: `localhost:${port}`, Origin: origin },
        cookies: seed.cookies,
      },
    })
  }
  const { script, dialect } = peers[name]
  return startProcess({
    script: join(project, 'bench/peers', script),
    cwd: folder,
    env: {
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      ...(name === 'yLeveldb' ? { YPERSISTENCE: join(folder, 'level') } : {}),
    },
    target: { dialect, host: '127.0.0.1', port, headers: {}, cookies: [] },
  })
}
