import { completeAddress } from '../../shared/documents/links.ts'

/** A line of an item's annexes: words, and where they lead when the line holds a safe address. */
export interface LinkLine {
  label: string
  href: string | null
}

/** The lines of an item's annexes as links. An address may stand alone or beside its name; an unsafe one stays plain text. */
export function readLinks(text: string): LinkLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine)
}

function readLine(line: string): LinkLine {
  const words = line.split(/\s+/)
  const at = words.findIndex((word) => completeAddress(bare(word)) !== null)
  const word = words[at]
  if (word === undefined) return { label: line, href: null }
  const name = words
    .toSpliced(at, 1)
    .join(' ')
    .replace(/[\s:–—-]+$/, '')
  return { label: name === '' ? bare(word) : name, href: completeAddress(bare(word)) }
}

/** An address without the brackets or the full stop that text puts around it. */
function bare(word: string): string {
  return word.replace(/^[(<]+/, '').replace(/[)>,;.]+$/, '')
}
