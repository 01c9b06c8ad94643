import { Readable } from 'node:stream'
import type { Ground } from '../ground.ts'
import { listLog } from './logStore.ts'
import { readCheckpoint, readLine, writeLine, type Checkpoint, type LogEntry } from './verifyLog.ts'

const FORMAT = 'releve.decision-log.v1'
const BATCH = 500

/**
 * The log as lines of JSON: one that says what it is and holds the checkpoint, then one for each entry up to there.
 * `notice` says what readers must know first, such as that the data are a demonstration.
 */
export function exportLog(ground: Ground, checkpoint: Checkpoint | null, notice: string | null): ReadableStream {
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify({ export: FORMAT, notice, checkpoint })}\n`
    const end = checkpoint?.seq ?? 0
    for (let after = Number.MIN_SAFE_INTEGER; after < end;) {
      const batch = (await listLog(ground.db, after, BATCH)).filter((entry) => entry.seq <= end)
      yield batch.map((entry) => `${writeLine(entry)}\n`).join('')
      after = batch.at(-1)?.seq ?? end
    }
  }
  return Readable.toWeb(Readable.from(lines())) as ReadableStream
}

/** An export read back: its checkpoint, and its entries with undefined for lines that are none. */
export function readExport(text: string): { checkpoint: Checkpoint | undefined; entries: (LogEntry | undefined)[] } {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const header = readHeader(lines[0] ?? '')
  return {
    checkpoint: header && readCheckpoint(JSON.stringify(header.checkpoint)),
    entries: (header ? lines.slice(1) : lines).map((line) => readLine(line)),
  }
}

function readHeader(line: string): { checkpoint?: unknown } | undefined {
  try {
    const header = JSON.parse(line) as { export?: unknown; checkpoint?: unknown }
    return header.export === FORMAT ? header : undefined
  } catch {
    return undefined
  }
}
