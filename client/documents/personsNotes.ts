/** What is kept on this device for a person besides copies of documents: cards handed in and not sent yet, a card being written. */
export type NoteKind = 'cards' | 'draft'

/** Where a note belongs: whose it is, and the board it is for. */
export interface NotePlace {
  kind: NoteKind
  personId: string
  placeId: string
}

/** Where notes are kept; the browser's own store, unless a test brings another. */
export type NoteStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'releve.note.'
const keyOf = ({ kind, personId, placeId }: NotePlace): string => `${PREFIX}${kind}.${personId}.${placeId}`

/** A note as it was kept; undefined without one, or where this device keeps nothing. */
export function readNote(store: NoteStore, place: NotePlace): unknown {
  try {
    return JSON.parse(store.getItem(keyOf(place)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a note in place of the one before, or with undefined none; false when this device keeps nothing. */
export function keepNote(store: NoteStore, place: NotePlace, note: unknown): boolean {
  try {
    if (note === undefined) store.removeItem(keyOf(place))
    else store.setItem(keyOf(place), JSON.stringify(note))
    return true
  } catch {
    return false
  }
}

/** Where a person has notes of a kind. */
export function listNotes(store: Storage, kind: NoteKind, personId: string): NotePlace[] {
  return placesIn(store).filter((place) => place.kind === kind && place.personId === personId)
}

/** Leaves no note on this device that is, or is not, of a person. */
export function wipeNotes(store: Storage, isWiped: (personId: string) => boolean): void {
  for (const place of placesIn(store)) if (isWiped(place.personId)) keepNote(store, place, undefined)
}

function placesIn(store: Storage): NotePlace[] {
  return Object.keys(store).flatMap((key) => {
    if (!key.startsWith(PREFIX)) return []
    const [kind, personId = '', placeId = ''] = key.slice(PREFIX.length).split('.')
    return kind === 'cards' || kind === 'draft' ? [{ kind, personId, placeId }] : []
  })
}
