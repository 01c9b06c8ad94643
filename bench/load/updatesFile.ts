import { readFileSync, writeFileSync } from 'node:fs'

/** Writes updates one after the other, each with its length before it. */
export function writeUpdates(path: string, updates: readonly Uint8Array[]): void {
  const size = updates.reduce((sum, { length }) => sum + 4 + length, 0)
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  for (const update of updates) {
    at = bytes.writeUInt32LE(update.length, at)
    bytes.set(update, at)
    at += update.length
  }
  writeFileSync(path, bytes)
}

/** Reads what `writeUpdates` wrote. */
export function readUpdates(path: string): Uint8Array[] {
  const bytes = readFileSync(path)
  const updates: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32LE(at)
    updates.push(bytes.subarray(at + 4, end))
    at = end
  }
  return updates
}
