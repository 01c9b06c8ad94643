import type { Node } from '@tiptap/pm/model'
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { minutesSchema } from '../../shared/documents/blocks.ts'
import type { ContentNode } from '../../shared/documents/history.ts'
import { marksFrom } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { commonNodes } from './commonNodes.ts'
import { STEP_BY_ITSELF } from './undoOwnWords.ts'

/**
 * Puts an item's minutes as they stood earlier, as this person's own edit: one step of their undo, and no more than
 * what differs, so that what colleagues type elsewhere at this moment stays. Results of votes stay as they are now,
 * in their order, and none is made twice. Says no when the text reads like this already; throws when the earlier text
 * does not fit the minutes, and then nothing is changed.
 */
export function restoreMinutes(doc: Y.Doc, itemId: string, earlier: readonly ContentNode[]): boolean {
  const fragment = doc.getXmlFragment(minutesRoot(itemId))
  const { doc: live, meta } = initProseMirrorDoc(fragment, minutesSchema)
  const now = childrenOf(live)
  const goal = sections(now, earlier).flatMap(({ now: own, goal: wanted, result }) => [
    ...keeping(own, wanted),
    ...(result ? [result] : []),
  ])
  const steps = changesFrom(now, goal)
  if (steps.length === 0) return false

  doc.transact((transaction) => {
    transaction.meta.set(STEP_BY_ITSELF, true)
    let children = now
    // From the end, so that places before it stay what they were; one at a time, so that all else is seen to be the same.
    for (const { from, to, nodes } of steps.toReversed()) {
      children = children.toSpliced(from, to - from, ...nodes)
      updateYFragment(doc, fragment, minutesSchema.node('doc', null, children), meta)
    }
  }, ySyncPluginKey)
  return true
}

/** What stands between two results of votes: now, and as it is to be. */
interface Section {
  now: Node[]
  goal: Node[]
  /** The result that follows; undefined at the end. */
  result: Node | undefined
}

/** Divides both texts at today's results: each stands where it stood in the earlier text, one that came later at its end. */
function sections(now: readonly Node[], earlier: readonly ContentNode[]): Section[] {
  const { nodes, places } = withoutResults(earlier)
  const divided: Section[] = []
  let [start, done] = [0, 0]
  for (const [index, node] of now.entries()) {
    const vote = voteOf(node)
    if (vote === undefined) continue
    const place = Math.max(done, places.get(vote) ?? nodes.length)
    divided.push({ now: now.slice(start, index), goal: nodes.slice(done, place), result: node })
    start = index + 1
    done = place
  }
  return [...divided, { now: now.slice(start), goal: nodes.slice(done), result: undefined }]
}

/** The earlier text without its results, and before which of its nodes each stood. */
function withoutResults(earlier: readonly ContentNode[]): { nodes: Node[]; places: Map<string, number> } {
  const nodes: Node[] = []
  const places = new Map<string, number>()
  for (const json of earlier) {
    const node = minutesSchema.nodeFromJSON(withoutNested(json))
    node.check()
    const vote = voteOf(node)
    if (vote === undefined) nodes.push(node)
    else if (!places.has(vote)) places.set(vote, nodes.length)
  }
  return { nodes, places }
}

/** A result in a list is none of the server's making; it comes back as plain words. */
function withoutNested(node: ContentNode, isTop = true): ContentNode {
  const { resultOf, ...attrs } = node.attrs ?? {}
  const content = node.content?.map((child) => withoutNested(child, false))
  return {
    ...node,
    ...(node.attrs ? { attrs: isTop && resultOf !== undefined ? node.attrs : attrs } : {}),
    ...(content ? { content } : {}),
  }
}

/** The vote a paragraph states the result of; its languages stand together. */
function voteOf(node: Node): string | undefined {
  return marksFrom(node.attrs).resultOf ?? undefined
}

/** The wanted nodes, with those of now in the place of equal ones. */
function keeping(now: readonly Node[], goal: readonly Node[]): Node[] {
  const kept = commonNodes(now, goal)
  return goal.map((node, index) => kept.get(index) ?? node)
}

/** The stretches in which two lists differ; equal are nodes that are the same object. */
function changesFrom(now: readonly Node[], goal: readonly Node[]): { from: number; to: number; nodes: Node[] }[] {
  const places = new Map(now.map((node, index) => [node, index]))
  const steps: { from: number; to: number; nodes: Node[] }[] = []
  let from = 0
  let nodes: Node[] = []
  const close = (to: number): void => {
    if (to > from || nodes.length > 0) steps.push({ from, to, nodes })
    nodes = []
  }
  for (const node of goal) {
    const place = places.get(node)
    if (place === undefined) {
      nodes.push(node)
    } else {
      close(place)
      from = place + 1
    }
  }
  close(now.length)
  return steps
}

function childrenOf(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index))
}
