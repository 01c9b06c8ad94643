import { Slice } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import { passagesOf } from '../../shared/documents/passages.ts'
import { withOwnIds } from './pastedBlocks.ts'

const paragraph = (words: string, attrs: Record<string, string> = {}) =>
  schema.node('paragraph', attrs, [schema.text(words)])

it('[15] gives what is pasted ids of its own and carries no result along', () => {
  const doc = schema.node('doc', null, [
    paragraph('Décide.', { id: 'block-one', kind: 'decision', lang: 'fr' }),
    paragraph('Beslist.', { of: 'block-one', lang: 'nl' }),
    schema.node('bulletList', null, [
      schema.node('listItem', null, [paragraph('Doen.', { id: 'block-two', kind: 'action', lang: 'nl' })]),
    ]),
    paragraph('Orphan.', { of: 'block-gone', lang: 'en' }),
    paragraph('Adopted.', { resultOf: 'vote-one', lang: 'en' }),
  ])
  let count = 0
  const pasted = withOwnIds(new Slice(doc.content, 0, 0), () => `new-${++count}`)
  const shown = passagesOf(schema.node('doc', null, pasted.content)).map(
    ({ from: _from, to: _to, ...passage }) => passage,
  )
  const plain = { id: null, kind: null, of: null, resultOf: null }
  expect(shown).toEqual([
    { ...plain, text: 'Décide.', id: 'new-1', kind: 'decision', lang: 'fr' },
    { ...plain, text: 'Beslist.', of: 'new-1', lang: 'nl' },
    { ...plain, text: 'Doen.', id: 'new-2', kind: 'action', lang: 'nl' },
    { ...plain, text: 'Orphan.', lang: 'en' },
    { ...plain, text: 'Adopted.', lang: 'en' },
  ])
})
