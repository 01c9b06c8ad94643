import { CsvError, parse } from 'csv-parse/sync'
import { checkEvidence, evidenceLimits, type EvidenceDraft } from '../../shared/evidence/evidence.ts'
import { parsePartialDate } from '../../shared/evidence/partialDate.ts'
import { refuse } from '../../shared/refusal.ts'
import { evidenceDraft } from './schemas.ts'

const columns = Object.keys(evidenceDraft.shape)

/**
 * Reads a table of evidence: one item a line, under the names of its columns, separated by commas, semicolons or tabs
 * as spreadsheets here write them. Refuses the whole table with the first line that cannot stand, as a spreadsheet counts.
 */
export function readCsv(text: string): EvidenceDraft[] {
  const rows = parseTable(text)
  if (rows.length === 0) throw refuse('evidence.tableEmpty')
  if (rows.length > evidenceLimits.rows) throw refuse('evidence.tableTooLong', { params: { max: evidenceLimits.rows } })
  return rows.map((row, index) => readRow(row, index + 2))
}

function parseTable(text: string): Record<string, string>[] {
  const heading = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = [';', '\t', ','].find((sign) => heading.includes(sign)) ?? ','
  try {
    return parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      skipEmptyLines: true,
      trim: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refuse('evidence.tableUnreadable', { params: { line: lineOf(error) } })
  }
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 1
}

function readRow(row: Record<string, string>, line: number): EvidenceDraft {
  const filled = Object.fromEntries(columns.map((name) => [name, row[name] ?? '']))
  const parsed = evidenceDraft.safeParse({
    ...filled,
    kind: row['kind']?.toLowerCase(),
    lang: row['lang']?.toLowerCase(),
    date: parsePartialDate(row['date'] ?? '') ?? '',
    transferable: row['transferable'] ? row['transferable'].toLowerCase() : null,
  })
  if (!parsed.success)
    throw refuse('evidence.rowInvalid', { params: { line, column: String(parsed.error.issues[0]?.path[0]) } })
  const refusal = checkEvidence(parsed.data)
  if (refusal) throw refuse('evidence.rowInvalid', { params: { line, column: refusal.field ?? '' } })
  return parsed.data
}
