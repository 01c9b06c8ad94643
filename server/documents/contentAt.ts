import * as Y from 'yjs'
import type { ContentNode, PartContent } from '../../shared/documents/history.ts'
import { createBreather, type Breather } from './breather.ts'
import { attributesAt } from './historyAttributes.ts'
import { type AnyType, isVisible, lifeOf, partsOf } from './historyLeaves.ts'
import type { Replay } from './replayLog.ts'
import { stateAt } from './stateAt.ts'

type Marks = Map<string, Record<string, string>>

/** A part as it stood once so many entries count, in the form it can be restored from: nodes with their looks, or texts by field. */
export async function contentAt(replay: Replay, part: string, entries: number): Promise<PartContent> {
  const nodes: ContentNode[] = []
  const breather = createBreather()
  for (const { part: of, type, life } of partsOf(replay)) {
    if (of !== part || !isVisible(life, entries) || type._map.size > 0) continue
    nodes.push(...(await nodesIn(replay, type, entries, breather)))
  }
  const blocks = await stateAt(replay, part, entries)
  const texts: Record<string, string> = {}
  for (const { field, pieces } of blocks) {
    if (field !== null) texts[field] = pieces.map(({ text }) => text).join('')
  }
  return { part, nodes: nodes.filter(({ type }) => type !== 'text'), texts }
}

async function nodesIn(replay: Replay, type: AnyType, entries: number, breather: Breather): Promise<ContentNode[]> {
  const nodes: ContentNode[] = []
  const marks: Marks = new Map()
  for (let item = type._start; item !== null; item = item.right) {
    if (breather.isDue()) await breather.rest()
    const { content } = item
    if (content instanceof Y.ContentString) {
      addText(nodes, visibleText(replay, item, content.str, entries), marks)
    } else if (!isVisible(lifeOf(replay, item), entries)) {
      continue
    } else if (content instanceof Y.ContentFormat) {
      setMark(marks, content.key, content.value)
    } else if (content instanceof Y.ContentType) {
      const child: AnyType = content.type
      const inside = await nodesIn(replay, child, entries, breather)
      if (child instanceof Y.XmlElement) {
        const attrs = attributesAt(replay, child, entries)
        nodes.push({ type: child.nodeName, attrs, ...(inside.length > 0 ? { content: inside } : {}) })
      } else {
        nodes.push(...inside)
      }
    }
  }
  return nodes
}

function visibleText({ inserted, deleted }: Replay, { id, length }: Y.Item, text: string, entries: number): string {
  let visible = ''
  for (const run of inserted.pieces(id.client, id.clock, length)) {
    if ((run.value ?? 0) >= entries) continue
    for (const piece of deleted.pieces(id.client, run.clock, run.length)) {
      if ((piece.value ?? Infinity) < entries) continue
      visible += text.slice(piece.clock - id.clock, piece.clock - id.clock + piece.length)
    }
  }
  return visible
}

function setMark(marks: Marks, name: string, value: unknown): void {
  if (value === null || typeof value !== 'object') {
    marks.delete(name)
    return
  }
  const attrs = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  marks.set(name, Object.fromEntries(attrs))
}

function addText(nodes: ContentNode[], text: string, marks: Marks): void {
  if (text === '') return
  const own = [...marks].map(([type, attrs]) => ({ type, attrs }))
  const last = nodes.at(-1)
  if (last?.text !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(own)) {
    last.text += text
    return
  }
  nodes.push({ type: 'text', text, ...(own.length > 0 ? { marks: own } : {}) })
}
