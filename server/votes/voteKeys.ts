import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { isId } from '../../shared/ids.ts'

/** The folder of keys inside the data folder. It must be left out of every backup. */
export const KEYS_FOLDER = 'vote-keys'

const KEY_BYTES = 32

/** The keys of secret votes: one file for each open vote, outside the database, gone when the vote is counted. */
export interface VoteKeys {
  /** Makes a vote's key; it is on disk when this returns. */
  make: (voteId: string) => Buffer
  /** The key, undefined when there is none. */
  read: (voteId: string) => Buffer | undefined
  /** Writes over the key and removes it; nothing happens when it is gone already. */
  destroy: (voteId: string) => void
  /** The votes there are keys for. */
  list: () => string[]
}

/** The keys of secret votes in a data folder. */
export function voteKeysIn(dataDir: string): VoteKeys {
  return keyFilesIn(join(dataDir, KEYS_FOLDER))
}

/** The keys in a folder. Everything is synchronous, for a transaction may wait for nothing but the database. */
export function keyFilesIn(folder: string): VoteKeys {
  const fileOf = (voteId: string) => join(folder, `${voteId}.key`)

  function write(file: string, flags: string, bytes: Buffer): void {
    const descriptor = openSync(file, flags, 0o600)
    try {
      writeSync(descriptor, bytes)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }

  /** A file that came or went is only certain once its folder is on disk. */
  function syncFolder(): void {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }

  return {
    make(voteId) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const key = randomBytes(KEY_BYTES)
      write(fileOf(voteId), 'wx', key)
      syncFolder()
      return key
    },
    read(voteId) {
      if (!existsSync(fileOf(voteId))) return undefined
      const key = readFileSync(fileOf(voteId))
      return key.length === KEY_BYTES ? key : undefined
    },
    destroy(voteId) {
      if (!existsSync(fileOf(voteId))) return
      write(fileOf(voteId), 'r+', randomBytes(KEY_BYTES))
      unlinkSync(fileOf(voteId))
      syncFolder()
    },
    list() {
      if (!existsSync(folder)) return []
      return readdirSync(folder)
        .map((name) => name.replace(/\.key$/, ''))
        .filter(isId)
    },
  }
}
