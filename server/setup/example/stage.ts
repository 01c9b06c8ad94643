import type { Viewer } from '../../../shared/groups/rights.ts'
import type { Clock } from '../../clock.ts'
import type { Transact, Tx } from '../../database/transact.ts'
import type { EditDocument } from '../../documents/editDocument.ts'
import type { Ground } from '../../ground.ts'
import { loadViewer } from '../../groups/store.ts'

/** What loading the example needs of the running server. */
export interface ExampleParts {
  ground: Ground
  editDocument: EditDocument
  /** Transactions under the server's own rules and reactions, at the time of another clock. */
  transactAt: (clock: Clock) => Transact
  /** Resolves once every change so far has had its consequences, such as an item put on an agenda. */
  settled: () => Promise<void>
}

/** The server's use cases, called by the people of the example at the times things happened. */
export interface ExampleStage extends ExampleParts {
  /** Turns the clock: what follows happens then. */
  at: (iso: string) => void
  /** One change, made by the server itself. */
  byServer: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** One change, made by a person with the rights of their seats. */
  by: <T>(personId: string, work: (tx: Tx, actor: Viewer) => Promise<T>) => Promise<T>
}

/** Sets the stage over a running server: the same database, rules and reactions, with a clock of its own. */
export function createStage(parts: ExampleParts): ExampleStage {
  const { ground } = parts
  let now = ground.clock.now()
  const clock: Clock = { now: () => now, newId: ground.clock.newId }
  const transact = parts.transactAt(clock)
  return {
    ...parts,
    at: (iso) => {
      now = new Date(iso).toISOString()
    },
    byServer: (work) => transact(null, work),
    by: (personId, work) =>
      transact(personId, async (tx) => {
        const actor = await loadViewer(tx.db, personId, tx.now)
        if (!actor) throw new Error(`the example has no person ${personId}`)
        return work(tx, actor)
      }),
  }
}
