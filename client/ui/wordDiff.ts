/** A run of words that stayed, went or came. */
export interface DiffPart {
  kind: 'same' | 'gone' | 'new'
  text: string
}

// Beyond this many comparisons a text is shown as wholly replaced: nobody reads such a comparison word by word.
const MOST_CELLS = 250_000

/** What changed from one text to another, word by word: the same parts joined, in the order of reading. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length * now.length > MOST_CELLS) return joined([gone(before), fresh(after)])

  const common = commonLengths(old, now)
  const at = (row: number, column: number) => common[row]?.[column] ?? 0
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [oldWord, newWord] = [old[i], now[j]]
    if (oldWord !== undefined && oldWord === newWord) {
      parts.push({ kind: 'same', text: oldWord })
      i++
      j++
    } else if (oldWord !== undefined && (newWord === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(gone(oldWord))
      i++
    } else if (newWord !== undefined) {
      parts.push(fresh(newWord))
      j++
    }
  }
  return joined(parts)
}

const gone = (text: string): DiffPart => ({ kind: 'gone', text })
const fresh = (text: string): DiffPart => ({ kind: 'new', text })

/**
 * Words, and each sign between them, with the blanks that follow, so that joining them gives the text again: a comma
 * put after a word leaves the word as it was.
 */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu) ?? []
}

/** Length of the longest common run of words from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i], rows[i + 1]]
      if (!row || !below) continue
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = []
  for (const { kind, text } of parts) {
    const last = runs.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  return runs
}
