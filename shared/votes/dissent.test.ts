import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { passagesIn } from '../documents/passages.ts'
import { minutesRoot } from '../documents/protocol.ts'
import { appendPassages } from '../documents/writePassages.ts'
import { checkDissent, type DissentFrame } from './dissent.ts'
import { addDissentPassage } from './dissentPassage.ts'
import type { Ballot } from './vote.ts'

const closed: DissentFrame = {
  state: 'closed',
  outcome: 'adopted',
  secrecy: 'namedDissent',
  meetingId: 'meeting',
  meetingState: 'open',
  dissents: [],
}
const paper = (choice: Ballot | null) => ({ seatId: 'one', recorded: { choice, at: '' } })

describe('who may annex a dissent', () => {
  it('[V83] whoever voted against, once the vote has been counted, while the meeting lasts', () => {
    expect(checkDissent(closed, paper('against'))).toBeNull()
    expect(checkDissent({ ...closed, secrecy: 'rollCall' }, paper('against'))).toBeNull()
    for (const choice of ['for', 'abstain', [1, 0], null] as const)
      expect(checkDissent(closed, paper(choice))?.code).toBe('votes.dissentNotYours')
    expect(checkDissent(closed, { seatId: 'one', recorded: null })?.code).toBe('votes.dissentNotYours')
    expect(checkDissent(closed, undefined)?.code).toBe('votes.notOnRoll')
    for (const change of [
      { state: 'open' },
      { state: 'annulled', outcome: null },
      { outcome: null },
      { meetingState: 'closed' },
      { meetingState: null },
    ] as const)
      expect(checkDissent({ ...closed, ...change }, paper('against'))?.code).toBe('votes.dissentNotNow')
  })

  it('[V93] in writing from the close until the meeting closes that it is reported to, planned or not', () => {
    const written = { ...closed, meetingId: null }
    for (const meetingState of [null, 'draft', 'convened', 'open'] as const)
      expect(checkDissent({ ...written, meetingState }, paper('against'))).toBeNull()
    expect(checkDissent({ ...written, meetingState: 'closed' }, paper('against'))?.code).toBe('votes.dissentNotNow')
    expect(checkDissent({ ...written, outcome: null }, paper('against'))?.code).toBe('votes.dissentNotNow')
    expect(checkDissent({ ...written, secrecy: 'secret' }, paper('against'))?.code).toBe('votes.dissentNotYours')
  })

  it('[V83] nobody in a secret vote, whatever is known of it', () => {
    expect(checkDissent({ ...closed, secrecy: 'secret' }, paper('against'))?.code).toBe('votes.dissentNotYours')
  })

  it('[V84] once for each mandate', () => {
    expect(checkDissent({ ...closed, dissents: [{ seatId: 'two' }] }, paper('against'))).toBeNull()
    expect(checkDissent({ ...closed, dissents: [{ seatId: 'one' }] }, paper('against'))?.code).toBe(
      'votes.dissentGiven',
    )
  })
})

describe('a dissent in the minutes', () => {
  it('[V85] stands right under its result, once, whatever was written below meanwhile', () => {
    const doc = new Y.Doc()
    appendPassages(doc, 'item', [
      { text: 'Avant' },
      { text: 'Adopté', lang: 'fr', resultOf: 'vote' },
      { text: 'Goedgekeurd', lang: 'nl', resultOf: 'vote' },
      { text: 'Après' },
      { text: 'Rejeté', lang: 'fr', resultOf: 'other' },
    ])
    const dissent = { itemId: 'item', voteId: 'vote', language: 'fr', organisation: 'Iles', text: 'Trop tôt.' } as const
    addDissentPassage(doc, dissent)
    addDissentPassage(doc, { ...dissent, language: 'nl', organisation: 'Start' })
    addDissentPassage(doc, dissent)
    const texts = passagesIn(doc.getXmlFragment(minutesRoot('item'))).map(({ text }) => text.replaceAll(/\s/g, ' '))
    expect(texts).toEqual([
      'Avant',
      'Adopté',
      'Goedgekeurd',
      'Opinion dissidente de Iles : Trop tôt.',
      'Afwijkend standpunt van Start: Trop tôt.',
      'Après',
      'Rejeté',
    ])
  })

  it('[V85] stands at the end where somebody has taken the result out', () => {
    const doc = new Y.Doc()
    appendPassages(doc, 'item', [{ text: 'Avant' }])
    addDissentPassage(doc, { itemId: 'item', voteId: 'vote', language: 'en', organisation: 'Iles', text: 'Too soon.' })
    const [, last] = passagesIn(doc.getXmlFragment(minutesRoot('item')))
    expect(last).toMatchObject({ text: 'Dissent of Iles: Too soon.', lang: 'en', resultOf: 'vote' })
  })
})
