import type { PresenceUser } from '../../shared/documents/protocol.ts'

/** One page that has a document open, as it says itself; who it belongs to is the server's word. */
export interface Presence {
  user: PresenceUser
  /** The same in all documents of one page; null for a page that does not say. */
  screen: string | null
  /** The agenda item it shows. */
  itemId: string | null
  isTyping: boolean
  /** How many of its edits are not on the server's disk; null for a page that does not say. */
  unsaved: number | null
  /** Its connection ended without a goodbye, and it has not come back. */
  isLost: boolean
}

/** Reads a presence entry; undefined until the server has said whose it is. Whatever a client made up counts as not said. */
export function readPresence(state: Readonly<Record<string, unknown>>): Presence | undefined {
  const user = stampedUser(state['user'])
  if (!user) return undefined
  const { screen, itemId, typing, unsaved, lost } = state
  return {
    user,
    screen: typeof screen === 'string' ? screen : null,
    itemId: typeof itemId === 'string' ? itemId : null,
    isTyping: typing === true,
    unsaved: typeof unsaved === 'number' && Number.isSafeInteger(unsaved) && unsaved >= 0 ? unsaved : null,
    isLost: lost === true,
  }
}

/** The person behind a presence entry; undefined until the server has said who it is. */
export function stampedUser(user: unknown): PresenceUser | undefined {
  if (typeof user !== 'object' || user === null) return undefined
  const { personId, name, hue } = user as Partial<Record<keyof PresenceUser, unknown>>
  if (typeof personId !== 'string' || typeof name !== 'string' || typeof hue !== 'number') return undefined
  return { personId, name, hue }
}

/** Somebody who is here, on however many pages and in however many documents. */
export interface PersonHere {
  user: PresenceUser
  itemId: string | null
  isTyping: boolean
  /** Over all their pages. */
  unsaved: number
  /** None of their pages is connected any more. */
  isLost: boolean
}

/** Everybody who is here, each once, by name. */
export function peopleHere(entries: readonly Presence[]): PersonHere[] {
  const people = new Map<string, PersonHere>()
  for (const { user, itemId, isTyping, unsaved, isLost } of entries) {
    const before = people.get(user.personId)
    people.set(user.personId, {
      user,
      // Where they type is where they are.
      itemId: (isTyping ? itemId : null) ?? before?.itemId ?? itemId,
      isTyping: isTyping || before?.isTyping === true,
      unsaved: (unsaved ?? 0) + (before?.unsaved ?? 0),
      isLost: isLost && before?.isLost !== false,
    })
  }
  return [...people.values()].toSorted(
    (a, b) => a.user.name.localeCompare(b.user.name) || (a.user.personId < b.user.personId ? -1 : 1),
  )
}

/** How the screens of a meeting stand, for whoever runs it. */
export interface Screens {
  /** Pages that are open and say how they stand, and people whose last page was lost. */
  all: number
  upToDate: number
  /** All others. */
  wrong: number
  /** Pages with edits that are not on the server's disk, and how many these are together. */
  behind: number
  edits: number
  lost: number
}

/** Counts screens: a page once, whatever it has open; a lost one only when its person has not come back. */
export function countScreens(entries: readonly Presence[]): Screens {
  const unsavedOf = new Map<string, number>()
  const lost = new Set<string>()
  for (const { user, screen, unsaved, isLost } of entries) {
    if (isLost) lost.add(user.personId)
    if (isLost || screen === null || unsaved === null) continue
    const page = `${user.personId} ${screen}`
    unsavedOf.set(page, (unsavedOf.get(page) ?? 0) + unsaved)
  }
  for (const { user, isLost } of entries) if (!isLost) lost.delete(user.personId)
  const waiting = [...unsavedOf.values()].filter((unsaved) => unsaved > 0)
  return {
    all: unsavedOf.size + lost.size,
    upToDate: unsavedOf.size - waiting.length,
    wrong: waiting.length + lost.size,
    behind: waiting.length,
    edits: waiting.reduce((sum, unsaved) => sum + unsaved, 0),
    lost: lost.size,
  }
}
