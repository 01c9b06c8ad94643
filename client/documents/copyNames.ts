import { SCHEMA_VERSION } from '../../shared/documents/protocol.ts'

// Which copies of documents this browser keeps. Databases cannot be listed in every browser, and opening one only to
// count what it holds would be slow: their names, and how many unsent edits each holds, stand in the local storage.

/** One copy kept on this device: of whom, of which document, of which state of it. */
export interface CopyName {
  personId: string
  documentId: string
  epoch: number
  /** What its writer took documents to hold; another version must not show it. */
  schema: number
}

const KEY = 'releve.copies'
const PREFIX = 'releve'

/** The name of the database that holds a copy. */
export function databaseName({ personId, documentId, epoch, schema }: CopyName): string {
  return [PREFIX, personId, documentId, schema, epoch].join('/')
}

/** Which copy a database holds; undefined when it is none of ours. */
export function copyNameOf(database: string): CopyName | undefined {
  const [prefix, personId = '', documentId = '', schema = '', epoch = '', ...more] = database.split('/')
  if (prefix !== PREFIX || more.length > 0 || !/^\d+$/.test(schema) || !/^\d+$/.test(epoch)) return undefined
  return { personId, documentId, schema: Number(schema), epoch: Number(epoch) }
}

/** Notes that a copy is kept here, and how many edits in it the server does not have; what was noted of it if not said. */
export function noteCopy(name: CopyName, unsent?: number): void {
  const noted = read()
  const database = databaseName(name)
  write({ ...noted, [database]: unsent ?? noted[database] ?? 0 })
}

/** Notes that a copy is gone. */
export function forgetCopy(name: CopyName): void {
  const { [databaseName(name)]: _gone, ...rest } = read()
  write(rest)
}

/** Every copy kept here as far as is known. */
export function listCopies(): readonly CopyName[] {
  return Object.keys(read()).flatMap((database) => copyNameOf(database) ?? [])
}

/** Every copy of a person's document. */
export function copiesOf(personId: string, documentId: string): readonly CopyName[] {
  return listCopies().filter((copy) => copy.personId === personId && copy.documentId === documentId)
}

/** The newest copy of a document that this version of the page can show; undefined when there is none. */
export function findCopy(personId: string, documentId: string): CopyName | undefined {
  return copiesOf(personId, documentId)
    .filter(({ schema }) => schema === SCHEMA_VERSION)
    .toSorted((one, other) => other.epoch - one.epoch)[0]
}

/** How many edits of a person are kept here in a document that the server does not have. */
export function countUnsent(personId: string, documentId: string): number {
  return Object.entries(read()).reduce((sum, [database, unsent]) => {
    const copy = copyNameOf(database)
    return copy?.personId === personId && copy.documentId === documentId ? sum + unsent : sum
  }, 0)
}

/** The documents in which a person has such edits. */
export function listUnsent(personId: string): readonly string[] {
  const own = listCopies().filter((copy) => copy.personId === personId)
  const documents = new Set(own.map(({ documentId }) => documentId))
  return [...documents].filter((documentId) => countUnsent(personId, documentId) > 0)
}

function read(): Record<string, number> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {})
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  } catch {
    return {} // nothing is kept where even this cannot be read
  }
}

function write(copies: Record<string, number>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(copies))
  } catch {
    // A full or forbidden storage: the copy is still found as long as the page lives.
  }
}
