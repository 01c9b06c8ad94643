import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import { passagesOf } from '../../shared/documents/passages.ts'
import { leaveResult, resultsKept } from './resultsKept.ts'

const paragraph = (words: string, attrs: Record<string, string> = {}) =>
  schema.node('paragraph', attrs, words === '' ? [] : [schema.text(words)])
const plain = paragraph('avant')
const french = paragraph('Adopté.', { resultOf: 'vote-one', lang: 'fr' })
const dutch = paragraph('Aanvaard.', { resultOf: 'vote-one', lang: 'nl' })
// `avant` stands at 0, the French result at 7 and the Dutch one at 16; they end at 27.
const [start, end] = [7, 16]

function at(place: number, ...nodes: Node[]): EditorState {
  const doc = schema.node('doc', null, nodes)
  return EditorState.create({ doc, selection: TextSelection.create(doc, place), plugins: [resultsKept()] })
}

const state = at(start + 3, plain, french, dutch)
const isTaken = (tr: Transaction) => state.applyTransaction(tr).transactions.length > 0
const shown = ({ doc }: Pick<Transaction, 'doc'>) => passagesOf(doc).map(({ text }) => text)

describe('the result of a vote in the minutes', () => {
  it('keeps its words and their looks', () => {
    expect(isTaken(state.tr.insertText('x'))).toBe(false)
    expect(isTaken(state.tr.delete(start + 2, start + 4))).toBe(false)
    expect(isTaken(state.tr.addMark(start + 1, end - 1, schema.mark('bold')))).toBe(false)
    expect(isTaken(state.tr.split(start + 3))).toBe(false)
  })

  it('keeps what it is, and nothing else becomes one', () => {
    expect(isTaken(state.tr.setNodeAttribute(start, 'resultOf', null))).toBe(false)
    expect(isTaken(state.tr.setNodeAttribute(start, 'lang', 'nl'))).toBe(false)
    expect(isTaken(state.tr.setNodeAttribute(0, 'resultOf', 'vote-two'))).toBe(false)
    expect(isTaken(state.tr.insert(0, french))).toBe(false)
  })

  it('is not deleted, moved or run into', () => {
    expect(isTaken(state.tr.delete(start, end))).toBe(false)
    expect(isTaken(state.tr.delete(2, 27))).toBe(false)
    expect(isTaken(state.tr.join(start))).toBe(false)
    expect(isTaken(state.tr.delete(start, 27).insert(0, [french, dutch]))).toBe(false)
  })

  it('leaves everything around it free, and can be selected', () => {
    expect(isTaken(state.tr.insertText('x', 3))).toBe(true)
    expect(isTaken(state.tr.insert(start, paragraph('')))).toBe(true)
    expect(isTaken(state.tr.insert(27, paragraph('')))).toBe(true)
    expect(isTaken(state.tr.delete(0, start))).toBe(true)
    expect(isTaken(state.tr.setSelection(TextSelection.create(state.doc, start + 1, end - 1)))).toBe(true)
    const followed = at(28, plain, french, dutch, paragraph(''))
    expect(followed.applyTransaction(followed.tr.join(27)).transactions).toHaveLength(1)
  })

  it('changes when the shared text does', () => {
    expect(isTaken(state.tr.delete(start, end).setMeta(ySyncPluginKey, { isChangeOrigin: true }))).toBe(true)
  })
})

describe('leaving a result', () => {
  it('opens a plain line below all its languages', () => {
    const { tr } = state
    expect(leaveResult(tr)).toBe(true)
    const after = state.apply(tr.insertText('après'))
    expect(shown(after)).toEqual(['avant', 'Adopté.', 'Aanvaard.', 'après'])
    expect(passagesOf(after.doc).at(-1)).toMatchObject({ resultOf: null, lang: null })
  })

  it('goes to the empty line that is there already', () => {
    const { tr } = at(end + 2, plain, french, dutch, paragraph(''))
    expect(leaveResult(tr)).toBe(true)
    expect(tr.docChanged).toBe(false)
    expect(tr.selection.from).toBe(28)
  })

  it('is not for other passages', () => {
    expect(leaveResult(at(2, plain, french).tr)).toBe(false)
  })
})
