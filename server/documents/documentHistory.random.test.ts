import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import { readSide } from '../../shared/documents/history.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { historyOf, writtenLog, type WrittenLog } from '../testing/writtenLog.ts'

// Random people at random editors; whatever they did, a comparison must read as both its ends do, letter by letter,
// and name one author for each letter.

const item = 'item-0001'
const people = ['ana', 'ben', 'cas']
const words = ['le ', 'budget ', 'est ', 'adopté ', 'par le ', 'groupe ', 'à l’unanimité. ', 'mission ', 'é', '🙂']

/** A small generator, so that a seed is a whole story. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Story {
  log: WrittenLog
  /** The text after each entry. */
  texts: string[]
}

const textOf = (doc: Y.Doc) =>
  passagesIn(doc.getXmlFragment(minutesRoot(item)))
    .map(({ text }) => text)
    .join('')

function tell(seed: number, steps: number): Story {
  const random = mulberry(seed)
  const pick = <Some>(some: readonly Some[]): Some => some[Math.floor(random() * some.length)] as Some
  const log = writtenLog()
  const reader = new Y.Doc()
  const texts = ['']
  let seen = 0
  for (let step = 0; step < steps; step++) {
    const person = pick(people)
    act(log, person, random, pick)
    if (random() < 0.7) log.send(person, moment(step))
    for (const { updates } of log.entries.slice(seen)) {
      for (const update of updates) Y.applyUpdate(reader, update)
      texts.push(textOf(reader))
    }
    seen = log.entries.length
  }
  return { log, texts }
}

const moment = (step: number) => new Date(Date.parse('2024-12-09T14:00:00Z') + step * 4000).toISOString()

/** One thing a person does at their own copy, as the editor writes it: sometimes before they know what others did. */
function act(log: WrittenLog, person: string, random: () => number, pick: <Some>(some: readonly Some[]) => Some): void {
  const doc = log.copyOf(person)
  const fragment = doc.getXmlFragment(minutesRoot(item))
  const texts = textsIn(fragment)
  const text = texts.length === 0 ? undefined : pick(texts)
  const kind = random()
  if (!text || kind < 0.12) {
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [new Y.XmlText(pick(words))])
    fragment.insert(Math.floor(random() * (fragment.length + 1)), [element])
  } else if (kind < 0.6) {
    text.insert(place(text, random), pick(words))
  } else if (kind < 0.8 && text.length > 0) {
    const [from, to] = [place(text, random), place(text, random)].toSorted((a, b) => a - b) as [number, number]
    text.delete(from, Math.min(to - from, 6) === 6 && isInside(text, from + 6) ? 7 : Math.min(to - from, 6))
  } else if (kind < 0.9) {
    split(doc, text, random)
  } else if (kind < 0.95) {
    fragment.delete(Math.floor(random() * fragment.length), 1)
  } else {
    text.format(0, text.length, { bold: random() < 0.5 ? {} : null })
  }
}

/** Enter: the end of a paragraph goes into one below it. */
function split(doc: Y.Doc, text: Y.XmlText, random: () => number): void {
  const paragraph = text.parent
  const above = paragraph?.parent
  if (!(paragraph instanceof Y.XmlElement) || !(above instanceof Y.XmlFragment)) return
  const from = place(text, random)
  const tail = lettersOf(text).slice(from)
  doc.transact(() => {
    text.delete(from, text.length - from)
    const below = new Y.XmlElement('paragraph')
    below.insert(0, [new Y.XmlText(tail)])
    above.insert(above.toArray().indexOf(paragraph) + 1, [below])
  })
}

const lettersOf = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('')

/** Somewhere in a text, never inside a letter of two units: no editor puts a cursor there. */
function place(text: Y.XmlText, random: () => number): number {
  const at = Math.floor(random() * (text.length + 1))
  return isInside(text, at) ? at + 1 : at
}

function isInside(text: Y.XmlText, at: number): boolean {
  return /^[\udc00-\udfff]/.test(lettersOf(text).slice(at))
}

function textsIn(fragment: Y.XmlFragment): Y.XmlText[] {
  return fragment
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? child.toArray() : []))
    .filter((child): child is Y.XmlText => child instanceof Y.XmlText)
}

const seeds = Array.from({ length: 24 }, (_, index) => 20_241_209 + index)

it.each(seeds)(
  'seed %i: a comparison reads as both its ends do, and names one author for each letter',
  async (seed) => {
    const { log, texts } = tell(seed, 60)
    const history = await log.history()
    const random = mulberry(seed + 1)
    for (let round = 0; round < 12; round++) {
      const to = Math.floor(random() * texts.length)
      const from = Math.floor(random() * (to + 1))
      const [part] = await history.changes(item, from, to)
      const blocks = part?.blocks ?? []
      expect([readSide(blocks, 'earlier'), readSide(blocks, 'later')], `${from} to ${to}`).toEqual([
        texts[from],
        texts[to],
      ])
      for (const { kind, personId, at } of blocks.flatMap(({ spans }) => spans)) {
        expect(people).toContain(personId)
        const [first, last] = [log.entries[from]?.at ?? '', log.entries[to - 1]?.at ?? '']
        if (kind !== 'kept')
          expect(at >= first && at <= last, `${kind} at ${at} is within ${first} and ${last}`).toBe(true)
      }
      const [content] = await history.content(item, to)
      const doc: Node = schema.nodeFromJSON({ type: 'doc', content: content?.nodes ?? [] })
      expect(doc.textContent).toBe(texts[to])
    }
  },
)

it.each(seeds.slice(0, 10))('seed %i: everybody’s characters add up, moved ones aside', async (seed) => {
  const { log, texts } = tell(seed, 60)
  const spells = await (await log.history()).timeline(item)
  const sum = spells.flatMap(({ shares }) => shares).reduce((all, { added, removed }) => all + added - removed, 0)
  expect(sum).toBe(texts.at(-1)?.length)
  expect(spells[0]?.fromSeq).toBe(1)
  expect(spells.at(-1)?.toSeq).toBe(log.entries.length)
})

it.each(seeds.slice(0, 10))('seed %i: entries of different people may change places within a window', async (seed) => {
  const { log, texts } = tell(seed, 60)
  const turned = log.entries.map((entry) => ({ ...entry }))
  for (let index = 0; index + 1 < turned.length; index += 2) {
    const [one, two] = [turned[index], turned[index + 1]]
    if (!one || !two || one.personId === two.personId) continue
    turned[index] = { ...two, seq: one.seq }
    turned[index + 1] = { ...one, seq: two.seq }
  }
  const [part] = await (await historyOf(turned)).changes(item, 0, turned.length)
  expect(readSide(part?.blocks ?? [], 'later')).toBe(texts.at(-1))
})
