import { describe, expect, it } from 'vitest'
import { committeeItem } from './committeeItem.ts'
import { decisionStates } from './decision.ts'
import { escalationOutcomes, escalationStates, noteSections } from './escalation.ts'
import { draftNote } from './noteDraft.ts'
import { numberIn, seriesOf, sessionYear } from './numbers.ts'
import { answerTexts, outcomeOf, postponedTexts } from './outcome.ts'
import {
  checkContinueSeries,
  checkDecisionStep,
  checkDraft,
  checkEscalationStep,
  checkPromote,
  checkSchedule,
  checkSubmit,
  checkVoid,
  decisionSteps,
  escalationSteps,
} from './transitions.ts'

describe('numbers', () => {
  it('[D2] name the series and count with at least three digits', () => {
    expect(numberIn(seriesOf('decisions', 'INT', 2024), 17)).toBe('INT-2024-017')
    expect(numberIn(seriesOf('escalations', 'INT', 2024), 3)).toBe('ESC-INT-2024-003')
    expect(numberIn('SC-2025', 1234)).toBe('SC-2025-1234')
  })

  it('[D2] take the year from the clock in Brussels', () => {
    expect(sessionYear('2024-12-31T22:59:59Z')).toBe(2024)
    expect(sessionYear('2024-12-31T23:00:00Z')).toBe(2025)
  })

  it('[D7] go on only from an unused series, and only upwards', () => {
    expect(checkContinueSeries({ used: false, next: 1 }, 17)).toBeNull()
    expect(checkContinueSeries({ used: false, next: 17 }, 17)?.code).toBe('input.invalid')
    expect(checkContinueSeries({ used: false, next: 17 }, 3)?.code).toBe('input.invalid')
    expect(checkContinueSeries({ used: true, next: 2 }, 17)?.code).toBe('decisions.seriesUsed')
  })
})

describe('states', () => {
  it('[D5] a decision moves along its table and nowhere else', () => {
    const moves = decisionStates.flatMap((state) =>
      (Object.keys(decisionSteps) as (keyof typeof decisionSteps)[])
        .filter((step) => checkDecisionStep(state, step) === null)
        .map((step) => `${state} → ${decisionSteps[step].to}`),
    )
    expect(moves).toEqual(['adopted → void', 'adopted → escalated', 'escalated → answered'])
  })

  it('[E1] so does a note', () => {
    const moves = escalationStates.flatMap((state) =>
      (Object.keys(escalationSteps) as (keyof typeof escalationSteps)[])
        .filter((step) => checkEscalationStep(state, step) === null)
        .map((step) => `${state} → ${escalationSteps[step].to}`),
    )
    expect(moves).toEqual([
      'draft → submitted',
      'submitted → onAgenda',
      'submitted → inWriting',
      'onAgenda → answered',
      'onAgenda → submitted',
      'inWriting → answered',
      'inWriting → submitted',
    ])
  })

  it('[D3] [D4] entering asks for a session, and for an adopting vote if one is named', () => {
    expect(checkPromote('draft', null)?.code).toBe('meetings.wrongState')
    expect(checkPromote('convened', null)?.code).toBe('meetings.wrongState')
    expect(checkPromote('open', null)).toBeNull()
    expect(checkPromote('closed', { isOfItem: true, outcome: 'adopted' })).toBeNull()
    expect(checkPromote('open', { isOfItem: false, outcome: 'adopted' })?.field).toBe('voteId')
    expect(checkPromote('open', { isOfItem: true, outcome: 'notAdopted' })?.code).toBe('decisions.voteNotAdopted')
    expect(checkPromote('open', { isOfItem: true, outcome: null })?.code).toBe('decisions.voteNotAdopted')
    for (const outcome of ['chosen', 'ordered'] as const)
      expect(checkPromote('open', { isOfItem: true, outcome })).toBeNull()
    for (const outcome of ['runOff', 'indicative', 'noChoice'] as const)
      expect(checkPromote('open', { isOfItem: true, outcome })?.code).toBe('decisions.voteNotAdopted')
  })

  it('[D6] voiding asks for a reason and a decision nobody else acts on', () => {
    expect(checkVoid({ state: 'adopted', isAnswer: false }, 'Twice')).toBeNull()
    expect(checkVoid({ state: 'adopted', isAnswer: false }, ' \n')?.code).toBe('decisions.reasonMissing')
    expect(checkVoid({ state: 'adopted', isAnswer: true }, 'Twice')?.code).toBe('decisions.wrongState')
    for (const state of ['escalated', 'answered', 'void'] as const) {
      expect(checkVoid({ state, isAnswer: false }, 'Twice')?.code).toBe('decisions.wrongState')
    }
  })

  it('[E2] a note asks for a committee, something to ask, and no other note', () => {
    const facts = { reportsTo: 'committee', hasLiveEscalation: false }
    expect(checkDraft({ kind: 'recommendation', state: 'adopted' }, facts)).toBeNull()
    expect(checkDraft({ kind: 'decision', state: 'adopted' }, facts)).toBeNull()
    expect(checkDraft({ kind: 'note', state: 'adopted' }, facts)?.code).toBe('decisions.onlyTakesNote')
    expect(checkDraft({ kind: 'decision', state: 'void' }, facts)?.code).toBe('decisions.wrongState')
    expect(checkDraft({ kind: 'decision', state: 'answered' }, facts)?.code).toBe('decisions.wrongState')
    const live = { ...facts, hasLiveEscalation: true }
    expect(checkDraft({ kind: 'decision', state: 'escalated' }, live)?.code).toBe('decisions.hasEscalation')
    const alone = { ...facts, reportsTo: null }
    expect(checkDraft({ kind: 'decision', state: 'adopted' }, alone)?.code).toBe('groups.noCommittee')
  })

  it('[E3] a note is admissible when no section is empty', () => {
    const note = { requestedFr: 'a', requestedNl: 'b', context: 'c', position: 'd', consequences: 'e' }
    const draft = { state: 'draft', decisionState: 'adopted' } as const
    expect(checkSubmit(draft, note)).toBeNull()
    for (const section of noteSections) {
      const refusal = checkSubmit(draft, { ...note, [section]: ' \n' })
      expect(refusal).toEqual({ code: 'escalations.incomplete', field: section, params: { sections: section } })
    }
    const endless = checkSubmit(draft, { ...note, context: 'x'.repeat(10_001) })
    expect(endless).toEqual({ code: 'input.tooLarge', field: 'context', params: { max: 10_000 } })
    expect(checkSubmit({ ...draft, state: 'submitted' }, note)?.code).toBe('escalations.wrongState')
    expect(checkSubmit({ ...draft, decisionState: 'void' }, note)?.code).toBe('decisions.wrongState')
  })

  it('[E4] is scheduled once, on a meeting still to be held', () => {
    expect(checkSchedule('submitted', 'draft')).toBeNull()
    expect(checkSchedule('submitted', 'open')).toBeNull()
    expect(checkSchedule('submitted', 'closed')?.code).toBe('meetings.wrongState')
    expect(checkSchedule('onAgenda', 'open')?.code).toBe('escalations.wrongState')
  })
})

describe('the outcome', () => {
  it('[E5] is what was proposed when adopted; of what is rejected only an endorsement is an answer', () => {
    for (const proposal of escalationOutcomes) {
      expect(outcomeOf('adopted', proposal)).toBe(proposal)
      expect(outcomeOf('notAdopted', proposal)).toBe(proposal === 'endorsed' ? 'notEndorsed' : null)
    }
  })

  const answered = {
    noteNumber: 'ESC-INT-2024-003',
    decisionNumber: 'INT-2024-018',
    requested: { fr: 'Compléter la cartographie.', nl: 'Het overzicht vervolledigen.' },
    amendment: { fr: 'D’ici juin.', nl: 'Tegen juni.' },
  }

  it('[E6] is worded with what was requested and how it is amended', () => {
    expect(answerTexts('endorsedWithAmendments', answered)).toEqual({
      en: 'The steering committee endorses, with amendments, the decision requested in note ESC-INT-2024-003 (decision INT-2024-018).',
      fr: 'Le comité de pilotage valide, avec amendements, la décision demandée dans la note ESC-INT-2024-003 (décision INT-2024-018).\nDécision demandée\u00a0: Compléter la cartographie.\nTexte amendé\u00a0: D’ici juin.',
      nl: 'De stuurgroep valideert, met amendementen, de beslissing gevraagd in nota ESC-INT-2024-003 (beslissing INT-2024-018).\nGevraagde beslissing: Het overzicht vervolledigen.\nGeamendeerde tekst: Tegen juni.',
    })
    expect(answerTexts('endorsed', answered).nl).not.toContain('Tegen juni')
  })

  it('[E7] postponing is said in one sentence', () => {
    expect(postponedTexts(answered).fr).toBe(
      'Le comité de pilotage reporte l’examen de la note ESC-INT-2024-003 (décision INT-2024-018).',
    )
  })
})

describe('what is written for people to go on from', () => {
  it('[E2] a note takes over what is known and leaves the rest empty', () => {
    const facts = {
      number: 'INT-2024-018',
      texts: { fr: 'Recommande.', nl: 'Beveelt aan.' },
      meeting: { ordinal: 6, startsAt: '2024-12-12T13:00:00Z' },
      itemTitle: { fr: 'Financement' },
      result: { fr: 'Adopté\u00a0: 18 pour.', nl: 'Goedgekeurd: 18 voor.' },
      round: null,
    }
    expect(draftNote(facts)).toEqual({
      requestedFr: 'Recommande.',
      requestedNl: 'Beveelt aan.',
      context:
        'Décision INT-2024-018, prise à la réunion n° 6 du 12 décembre 2024, au point «\u00a0Financement\u00a0».\nBeslissing INT-2024-018, genomen op vergadering nr. 6 van 12 december 2024.',
      position: 'Décidé par vote. Adopté\u00a0: 18 pour.\nBeslist bij stemming. Goedgekeurd: 18 voor.',
      consequences: '',
    })
    expect(draftNote({ ...facts, texts: { en: 'Only English' }, meeting: null, result: null })).toMatchObject({
      requestedFr: '',
      requestedNl: '',
      context: '',
    })
  })

  it('[V104] a note from a consent round asks for the words in dispute and says what stands against them', () => {
    const note = draftNote({
      number: 'INT-2024-018',
      texts: { fr: 'Le groupe soumet.', nl: 'De groep legt voor.' },
      meeting: null,
      itemTitle: {},
      result: null,
      round: {
        wording: { fr: 'Des critères ESG.', nl: 'ESG-criteria.' },
        result: { fr: 'Renvoyé.', nl: 'Doorverwezen.' },
        upheld: [{ organisation: 'CCI company 08', text: 'Trop lourd.' }],
      },
    })
    expect(note).toMatchObject({ requestedFr: 'Des critères ESG.', requestedNl: 'ESG-criteria.' })
    for (const words of ['Renvoyé.', 'Doorverwezen.', 'CCI company 08', 'Trop lourd.'])
      expect(note.position).toContain(words)
  })

  it('[E4] the committee’s item has titles that fit and the requested wording as its draft', () => {
    const requested = { fr: `Recommande ${'de compléter la cartographie '.repeat(10)}.`, nl: 'Beveelt aan.' }
    const item = committeeItem('item-0001', 'U', {
      decisionNumber: 'INT-2024-018',
      itemTitle: { en: 'Financing mechanisms' },
      requested,
      groupName: { fr: 'Internationalisation' },
    })
    expect(item).toMatchObject({ type: 'decision', owner: 'Internationalisation', draft: requested })
    expect(item.title.en).toBe('INT-2024-018 · Financing mechanisms')
    expect(item.title.nl).toBe('INT-2024-018 · Beveelt aan.')
    expect(item.title.fr?.length).toBeLessThanOrEqual(160)
    expect(item.title.fr).toMatch(/^INT-2024-018 · Recommande .*(?:de|compléter|la|cartographie)…$/)
  })
})
