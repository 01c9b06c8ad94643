import { describe, expect, it } from 'vitest'
import { checkEvidence, tidyEvidence, type EvidenceDraft } from './evidence.ts'
import { isPartialDate, parsePartialDate } from './partialDate.ts'

const study: EvidenceDraft = {
  kind: 'study',
  title: 'Cultural and creative industries: sector overview in Belgium and abroad',
  lang: 'en',
  finding: '',
  source: 'hub.brussels, February 2024',
  link: '',
  date: '2024-02',
  territory: 'Belgium',
  transferable: null,
  conditions: '',
}

describe('evidence', () => {
  it('a practice says whether it transfers, and on which conditions', () => {
    const practice: EvidenceDraft = { ...study, kind: 'practice' }
    expect(checkEvidence(study)).toBeNull()
    expect(checkEvidence(practice)?.code).toBe('evidence.transferMissing')
    expect(checkEvidence({ ...practice, transferable: 'conditions' })?.code).toBe('evidence.conditionsMissing')
    expect(checkEvidence({ ...practice, transferable: 'no' })).toBeNull()
  })

  it('nothing but a practice keeps what only a practice has', () => {
    expect(tidyEvidence({ ...study, transferable: 'yes', conditions: 'x' })).toEqual(study)
    expect(tidyEvidence({ ...study, kind: 'practice', transferable: 'yes', conditions: 'x' }).conditions).toBe('')
  })
})

describe('a date as precise as it is known', () => {
  it('exists, and sorts by time', () => {
    expect(['2024', '2024-05', '2024-02-29'].every(isPartialDate)).toBe(true)
    expect(['', '24', '2023-02-29', '2024-13', '2024-5', '1899', '2024-05-12T00'].some(isPartialDate)).toBe(false)
    expect(['2024-05-12', '2023', '2024', '2024-05'].toSorted()).toEqual(['2023', '2024', '2024-05', '2024-05-12'])
  })

  it('is understood as people in Belgium write it', () => {
    expect(['2024', '5/2024', '12/05/2024', '12.5.2024', ' 2024-5-2 '].map(parsePartialDate)).toEqual([
      '2024',
      '2024-05',
      '2024-05-12',
      '2024-05-12',
      '2024-05-02',
    ])
    expect(parsePartialDate('May 2024')).toBeUndefined()
  })
})
