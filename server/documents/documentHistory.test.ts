import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import type { ChangedBlock } from '../../shared/documents/history.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { historyOf, writtenLog } from '../testing/writtenLog.ts'

const item = 'item-0001'
const at = (minute: number, second = 0) =>
  `2024-12-09T14:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.000Z`
const paragraph = (words: string, attrs: Record<string, string> = {}) =>
  schema.node('paragraph', attrs, words === '' ? [] : [schema.text(words)])
const listed = (...words: string[]): Node =>
  schema.node(
    'bulletList',
    null,
    words.map((own) => schema.node('listItem', null, [paragraph(own)])),
  )
const shown = (blocks: readonly ChangedBlock[] | undefined) =>
  blocks?.map(({ change, spans }) => [
    change,
    ...spans.map(
      ({ kind, text, personId }) => `${kind === 'kept' ? '=' : kind === 'added' ? '+' : '-'}${text} (${personId})`,
    ),
  ])

describe('what changed between two points', () => {
  it('names who added words and who took them away, somebody else’s included', async () => {
    const log = writtenLog()
    log.put('ana', at(0), item, paragraph('Le budget est adopté.'))
    log.put('ben', at(1), item, paragraph('Le budget provisoire est adopté.'))
    log.put('cas', at(2), item, paragraph('Le budget provisoire.'))
    const history = await log.history()
    const [whole] = await history.changes(item, 0, 3)
    expect(shown(whole?.blocks)).toEqual([['added', '+Le budget  (ana)', '+provisoire (ben)', '+. (ana)']])
    const [last] = await history.changes(item, 2, 3)
    expect(last?.blocks[0]?.spans.find(({ kind }) => kind === 'removed')).toMatchObject({
      personId: 'cas',
      at: at(2),
      text: ' est adopté',
    })
  })

  it('keeps words that Enter, a list or an undone deletion move, with their authors', async () => {
    const log = writtenLog()
    log.put('ana', at(0), item, paragraph('Premier point. Second point.'))
    log.put('ben', at(1), item, paragraph('Premier point. '), paragraph('Second point.'))
    log.put('cas', at(2), item, listed('Premier point. ', 'Second point.'))
    const history = await log.history()
    const [split] = await history.changes(item, 1, 2)
    expect(shown(split?.blocks)).toEqual([
      ['kept', '=Premier point.  (ana)'],
      ['kept', '=Second point. (ana)'],
    ])
    const [list] = await history.changes(item, 1, 3)
    expect(shown(list?.blocks)).toEqual(shown(split?.blocks))
    expect(list?.blocks.map(({ list: kind, depth }) => [kind, depth])).toEqual([
      ['bullet', 1],
      ['bullet', 1],
    ])
    expect((await history.timeline(item)).map(({ shares }) => shares[0])).toEqual([
      { personId: 'ana', added: 28, removed: 0 },
      { personId: 'ben', added: 0, removed: 0 },
      { personId: 'cas', added: 0, removed: 0 },
    ])

    log.put('ben', at(3), item)
    log.put('ben', at(3, 30), item, listed('Premier point. ', 'Second point.'))
    const [back] = await (await log.history()).changes(item, 3, 5)
    expect(shown(back?.blocks)).toEqual(shown(list?.blocks))
  })

  it('shows paragraphs that went by themselves, and a passage that became a decision', async () => {
    const log = writtenLog()
    log.put('ana', at(0), item, paragraph('Un.'), paragraph('Deux.'), paragraph('Trois.'))
    log.put(
      'ben',
      at(1),
      item,
      paragraph('Un.'),
      paragraph('Trois.', { id: 'block-one', kind: 'decision', lang: 'fr' }),
    )
    const [part] = await (await log.history()).changes(item, 1, 2)
    expect(shown(part?.blocks)).toEqual([
      ['kept', '=Un. (ana)'],
      ['removed', '-Deux. (ben)'],
      ['kept', '=Trois. (ana)'],
    ])
    expect(part?.blocks[2]).toMatchObject({
      mark: 'decision',
      lang: 'fr',
      remarked: { before: null, after: 'decision', personId: 'ben', at: at(1) },
    })
  })

  it('tells apart two who type in one sentence at once, and a deletion made without knowing', async () => {
    const log = writtenLog()
    log.put('ana', at(0), item, paragraph('Le groupe décide.'))
    const text = (person: string) =>
      (log.copyOf(person).getXmlFragment(minutesRoot(item)).get(0) as Y.XmlElement).get(0) as Y.XmlText
    text('ben').insert(9, ' réuni')
    text('cas').delete(3, 7)
    text('cas').insert(3, 'comité ')
    log.send('cas', at(1, 1))
    log.send('ben', at(1, 2))
    const [part] = await (await log.history()).changes(item, 1, 3)
    const spans = part?.blocks[0]?.spans ?? []
    expect(spans.filter(({ kind }) => kind === 'added').map(({ text: words, personId }) => [words, personId])).toEqual(
      expect.arrayContaining([
        ['comité ', 'cas'],
        [' réuni', 'ben'],
      ]),
    )
    expect(spans.filter(({ kind }) => kind === 'removed').every(({ personId }) => personId === 'cas')).toBe(true)
  })

  it('names the first who deleted, whatever order the log came to have', async () => {
    const log = writtenLog()
    log.put('ana', at(0), item, paragraph('Texte'))
    log.put('ben', at(1), item)
    const [one, two] = log.entries
    if (!one || !two) throw new Error('two entries were written')
    const turned = await historyOf([
      { ...two, seq: 1 },
      { ...one, seq: 2 },
    ])
    const [part] = await turned.changes(item, 0, 2)
    expect(part?.blocks).toEqual([])
    const touches = await turned.touches(item)
    expect(touches.filter(({ removed }) => removed > 0)).toEqual([])
  })
})

describe('a part at a point', () => {
  it('comes back with its looks and marks', async () => {
    const log = writtenLog()
    const bold = schema.node('paragraph', { lang: 'fr' }, [
      schema.text('Le '),
      schema.text('budget', [schema.mark('bold')]),
      schema.node('hardBreak'),
      schema.text('suit', [schema.mark('link', { href: 'https://example.org/' })]),
    ])
    const heading = schema.node('heading', { level: 3 }, [schema.text('Titre')])
    log.put('ana', at(0), item, heading, bold, listed('Un', 'Deux'))
    log.put('ben', at(1), item, paragraph('Tout est parti.'))
    const [part] = await (await log.history()).content(item, 1)
    const doc = schema.nodeFromJSON({ type: 'doc', content: part?.nodes })
    expect(doc.toJSON()).toEqual(schema.node('doc', null, [heading, bold, listed('Un', 'Deux')]).toJSON())
  })

  it('of an agenda is its texts and choices, with who changed them', async () => {
    const log = writtenLog()
    log.change('ana', at(0), (doc) => {
      const map = new Y.Map<unknown>()
      map.set('type', 'discussion')
      map.set('titleFr', new Y.Text('Budget'))
      doc.getMap('items').set(item, map)
    })
    const map = (person: string) => log.copyOf(person).getMap('items').get(item) as Y.Map<unknown>
    map('ben').set('type', 'decision')
    ;(map('ben').get('titleFr') as Y.Text).insert(6, ' 2025')
    log.send('ben', at(1))
    const history = await log.history()
    const [part] = await history.changes(item, 1, 2)
    expect(
      part?.blocks.map(({ field, spans }) => [
        field,
        ...spans.map(({ kind, text, personId }) => [kind, text, personId]),
      ]),
    ).toEqual([
      ['type', ['removed', 'discussion', 'ben'], ['added', 'decision', 'ben']],
      ['titleFr', ['kept', 'Budget', 'ana'], ['added', ' 2025', 'ben']],
    ])
    expect((await history.content(item, 1))[0]?.texts).toEqual({ type: 'discussion', titleFr: 'Budget' })
  })
})
