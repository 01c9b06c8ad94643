import { type CopyName, copyNameOf, databaseName, forgetCopy, listCopies } from './copyNames.ts'

/** A tab that does not let go of a database must not keep a person from signing out. */
const BLOCKED_MS = 3_000

/** Deletes a copy kept on this device; resolves once it is gone, or once a tab that holds it was given time to let go. */
export async function deleteCopy(name: CopyName): Promise<void> {
  if (typeof indexedDB === 'undefined') return forgetCopy(name)
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(databaseName(name))
    let giveUp: ReturnType<typeof setTimeout> | undefined
    request.addEventListener('success', () => {
      clearTimeout(giveUp)
      forgetCopy(name)
      resolve()
    })
    request.addEventListener('error', () => resolve())
    // The browser deletes it as soon as the last tab has let go, even when nobody waits for it any more.
    request.addEventListener('blocked', () => {
      giveUp = setTimeout(resolve, BLOCKED_MS)
    })
  })
}

/** Deletes every copy that is, or is not, of a person; resolves once they are gone. */
export async function wipeCopies(isWiped: (personId: string) => boolean): Promise<void> {
  const doomed = (await listEverywhere()).filter(({ personId }) => isWiped(personId))
  await Promise.all(doomed.map(deleteCopy))
}

/** Those noted, and, where the browser tells, those that are there without having been noted. */
async function listEverywhere(): Promise<readonly CopyName[]> {
  const noted = listCopies()
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return noted
  const found = await indexedDB.databases().catch(() => [])
  const there = found.flatMap(({ name = '' }) => copyNameOf(name) ?? [])
  const all = new Map([...noted, ...there].map((copy) => [databaseName(copy), copy]))
  return [...all.values()]
}
