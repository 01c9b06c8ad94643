// Guards the three walks: their marker lines are numbered 1, 2, 3 … so that a search prints the way in order.
import { type Finding, type HouseFile, isTest, lineAt } from './houseFiles.ts'

const walks = ['keystroke', 'ballot', 'decision']
const trees = /^(client|server|shared|migrations)\//
const marker = /\bwalk:(\S*)(?: (\d+) — \S)?/g

/** Markers of unknown walks or without number and sentence, and numbers that are missing or used twice. */
export function checkWalks(files: readonly HouseFile[]): Finding[] {
  const findings: Finding[] = []
  const steps = new Map<string, { step: number; path: string; line: number }[]>(walks.map((walk) => [walk, []]))
  for (const { path, text } of files) {
    if (!trees.test(path) || isTest(path)) continue
    for (const match of text.matchAll(marker)) {
      const [written, walk = '', number] = match
      const at = { path, line: lineAt(text, match.index) }
      if (number === undefined) {
        findings.push({ ...at, message: `${written}: write it as "walk:ballot 4 — what happens here"` })
      } else if (steps.has(walk)) steps.get(walk)?.push({ step: Number(number), ...at })
      else findings.push({ ...at, message: `${walk} is none of the walks ${walks.join(', ')}` })
    }
  }
  for (const [walk, found] of steps) findings.push(...unordered(walk, found))
  return findings
}

function unordered(walk: string, found: { step: number; path: string; line: number }[]): Finding[] {
  if (found.length === 0) return [{ path: 'server', message: `nothing is marked walk:${walk}` }]
  const inOrder = found.toSorted((a, b) => a.step - b.step)
  return inOrder.flatMap(({ step, path, line }, index) => {
    const before = inOrder[index - 1]?.step ?? 0
    if (step === before) return [{ path, line, message: `walk:${walk} ${step} stands twice` }]
    if (step > before + 1) return [{ path, line, message: `walk:${walk} goes from ${before} to ${step}` }]
    return []
  })
}
