import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import { passagesOf } from '../../shared/documents/passages.ts'
import { backspaceAtStart, deleteAtEnd, type EdgeAnswer } from './blockEdges.ts'

const paragraph = (words: string, attrs: Record<string, string> = {}) =>
  schema.node('paragraph', attrs, words === '' ? [] : [schema.text(words)])
const decision = paragraph('Décide.', { id: 'block-one', kind: 'decision', lang: 'fr' })
const version = paragraph('Beslist.', { of: 'block-one', lang: 'nl' })
const result = paragraph('Adopté.', { resultOf: 'vote-one', lang: 'fr' })

function at(place: number, ...nodes: Node[]): EditorState {
  const doc = schema.node('doc', null, nodes)
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) })
}

const shown = (answer: EdgeAnswer) =>
  typeof answer === 'string'
    ? answer
    : passagesOf(answer.doc).map(({ text, kind, of }) => [text, kind ?? of].filter((part) => part !== null).join(' | '))

const free = new Set<string>()
const frozen = new Set(['block-one'])

describe('Backspace at the start of a passage', () => {
  it('makes a block and its language versions plain', () => {
    expect(shown(backspaceAtStart(at(1, decision, version), free))).toEqual(['Décide.', 'Beslist.'])
    expect(shown(backspaceAtStart(at(10, decision, version), free))).toEqual(['Décide. | decision', 'Beslist.'])
  })

  it('takes an empty line above away first', () => {
    expect(shown(backspaceAtStart(at(3, paragraph(''), decision), frozen))).toEqual(['Décide. | decision'])
  })

  it('does nothing to what is in the register or a result', () => {
    expect(backspaceAtStart(at(1, decision), frozen)).toBe('nothing')
    expect(backspaceAtStart(at(10, decision, version), frozen)).toBe('nothing')
    expect(backspaceAtStart(at(1, result), free)).toBe('nothing')
  })

  it('is the usual key everywhere else', () => {
    expect(backspaceAtStart(at(2, decision), free)).toBe('elsewhere')
    expect(backspaceAtStart(at(1, paragraph('plain')), free)).toBe('elsewhere')
  })
})

describe('Delete above a marked passage', () => {
  it('takes the empty line away, the passage stays marked', () => {
    expect(shown(deleteAtEnd(at(1, paragraph(''), decision)))).toEqual(['Décide. | decision'])
  })

  it('never lets a written line swallow it', () => {
    expect(deleteAtEnd(at(3, paragraph('ab'), decision))).toBe('nothing')
    expect(deleteAtEnd(at(3, paragraph('ab'), paragraph('cd')))).toBe('elsewhere')
  })
})
