import { onPrepare } from './onPrepare.ts'

// Preloaded by the control of the kill test: updates are written half a second after their sender was told they
// are saved, as servers do that store after a pause. The test must then find words missing.

const LATE_MS = 500

onPrepare((statement, source) => {
  if (!source.startsWith('insert into document_updates')) return
  const run = statement.run.bind(statement)
  statement.run = (...values: unknown[]) => {
    setTimeout(() => run(...values), LATE_MS)
    return { changes: 1, lastInsertRowid: 0 }
  }
})
