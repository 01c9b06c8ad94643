import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { seededRandom } from '../load/random.ts'

/** One edit of a plain text: so many characters deleted at a position, and a text put there. */
export type Patch = readonly [position: number, deleted: number, inserted: string]

/** How a text came about, edit by edit. */
export interface Trace {
  /** Where it is from, for the report. */
  source: string
  patches: Patch[]
}

const traceFile = z.object({
  startContent: z.literal(''),
  txns: z.array(z.object({ patches: z.array(z.tuple([z.number(), z.number(), z.string()])) })),
})

/** As many edits as the recorded trace has. */
const SYNTHETIC_EDITS = 259_778

/** Reads a recorded editing trace, gzipped JSON; without one, makes a synthetic one of the same size. */
export function readTrace(path: string | undefined): Trace {
  if (path === undefined || path === '') return syntheticTrace(SYNTHETIC_EDITS, 1)
  const { txns } = traceFile.parse(JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')))
  return { source: 'a recorded trace', patches: txns.flatMap(({ patches }) => patches) }
}

/** Somebody who types, mends what was just typed, and now and then goes elsewhere in the text. */
export function syntheticTrace(edits: number, seed: number): Trace {
  const random = seededRandom(seed)
  const patches: Patch[] = []
  let length = 0
  let cursor = 0
  while (patches.length < edits) {
    if (random() < 0.01) cursor = Math.floor(random() * (length + 1))
    if (random() < 0.3 && cursor > 0) {
      cursor--
      length--
      patches.push([cursor, 1, ''])
    } else {
      const letter =
        random() < 0.011 ? '\n' : random() < 0.17 ? ' ' : String.fromCharCode(97 + Math.floor(random() * 26))
      patches.push([cursor, 0, letter])
      cursor++
      length++
    }
  }
  return { source: `a synthetic trace (seed ${seed}); BENCH_TRACE names no file`, patches }
}
