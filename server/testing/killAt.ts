import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { KEYS_FOLDER } from '../votes/voteKeys.ts'
import { onPrepare } from './onPrepare.ts'

// Preloaded by the kill test of votes: the process ends as in a power cut before its so manieth step that changes
// something on disk, be it a statement or a file of a key. A number sets the step, counted from then on, and is
// answered with how many have been taken since the number before; 0 sets none.

let taken = 0
let last = 0

function step(): void {
  taken++
  if (taken === last) process.kill(process.pid, 'SIGKILL')
}

process.on('message', (at) => {
  process.send?.(taken)
  taken = 0
  last = Number(at)
})

onPrepare((statement, source) => {
  if (!/^(insert|update|delete|commit)/i.test(source)) return
  for (const name of ['run', 'all'] as const) {
    const method = statement[name].bind(statement) as (...values: unknown[]) => unknown
    Reflect.set(statement, name, (...values: unknown[]) => {
      step()
      return method(...values)
    })
  }
})

for (const name of ['openSync', 'unlinkSync'] as const) {
  const method = fs[name] as (...values: unknown[]) => unknown
  Reflect.set(fs, name, (...values: unknown[]) => {
    if (String(values[0]).includes(KEYS_FOLDER)) step()
    return method(...values)
  })
}
syncBuiltinESMExports()
