import { describe, expect, it } from 'vitest'
import { checkMessageUse } from './checkMessageUse.ts'

const english = { votes: { title: 'Vote', outcome: { adopted: 'Adopted', notAdopted: 'Not adopted' } } }
const all = `t('votes.title'); t('votes.outcome.adopted'); t('votes.outcome.notAdopted')`

/** What is said about one client file. */
function said(text: string, path = 'client/votes/VoteCard.tsx'): string[] {
  return checkMessageUse([{ path, text }], english).map((finding) => finding.message)
}

describe('keys that are asked for', () => {
  it('must exist', () => {
    expect(said(all)).toEqual([])
    expect(said(`${all}; t('votes.name')`)).toEqual(['there is no message votes.name'])
    expect(said(`${all}; t.rich('votes.name', { b })`)).toEqual(['there is no message votes.name'])
    expect(said(`${all}; const x = <p>{t(open ? 'votes.title' : 'votes.none')}</p>`)).toEqual([
      'there is no message votes.none',
    ])
    expect(said(`${all}; t(\`votes.rule.\${rule}\`)`)).toHaveLength(1)
  })

  it('are read within the namespace of their translator', () => {
    const inside = `const t = useTranslations('votes'); t('title'); t(\`outcome.\${outcome}\`)`
    expect(said(inside)).toEqual([])
    expect(said(`${inside}; t('name')`)).toEqual(['there is no message votes.name'])
    expect(said(`const say = useTranslation('votes'); say('title'); say(\`outcome.\${o}\`)`)).toEqual([])
  })

  it('leaves other calls alone', () => {
    expect(said(`${all}; texts.filter((t) => t.startsWith('x')); f('votes.name'); map.get('a')`)).toEqual([])
  })
})

describe('messages nobody asks for', () => {
  it('are found', () => {
    expect(said(`t('votes.title')`)).toEqual([
      'nothing asks for votes.outcome.adopted',
      'nothing asks for votes.outcome.notAdopted',
    ])
  })

  it('count as asked for when a template or a constant spells them', () => {
    expect(said(`t('votes.title'); t(\`votes.outcome.\${outcome}\`)`)).toEqual([])
    expect(said(`t('votes.title'); const key = \`votes.outcome.\${outcome}\` as const; t(key)`)).toEqual([])
    expect(
      said(`const label = { a: 'votes.title', b: 'votes.outcome.adopted', c: 'votes.outcome.notAdopted' }`),
    ).toEqual([])
  })

  it('are not saved by the languages themselves or by tests', () => {
    expect(said(all, 'shared/i18n/sameInAllLanguages.ts')).toHaveLength(3)
    expect(said(all, 'client/votes/vote.e2e.ts')).toHaveLength(3)
  })
})
