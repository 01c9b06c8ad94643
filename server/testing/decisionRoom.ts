import type { Decision, DecisionKind } from '../../shared/decisions/decision.ts'
import type { NoteSection } from '../../shared/decisions/escalation.ts'
import { appendPassages, type NewPassage } from '../../shared/documents/writePassages.ts'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { setUpMeeting, type MeetingRoom, type SeatedPerson } from './meetingRoom.ts'
import type { Answer, TestPerson, TestServer } from './testServer.ts'

/** A working group in session and the committee it reports to, with a meeting planned; everything through the real routes. */
export interface DecisionRoom {
  group: MeetingRoom
  committee: MeetingRoom
  /** Writes a decision block into the group's minutes, as colleagues would, and returns its id. */
  writeBlock: (itemId: string, texts: Texts, attributes?: Partial<NewPassage>) => Promise<string>
  /** Enters a block in the register as the group's secretary. */
  promote: (
    itemId: string,
    blockId: string,
    options?: { kind?: DecisionKind; voteId?: string; by?: TestPerson },
  ) => Promise<Answer<{ decision: Decision }>>
  /** A recommendation entered in the register. */
  enter: (texts?: Texts) => Promise<Decision>
  /** Drafts a note on a decision, completes it and submits it; returns the escalation's id. */
  submitNote: (decisionId: string) => Promise<string>
  /** Types into sections of a note. */
  write: (escalationId: string, sections: Partial<Record<NoteSection, string>>) => Promise<void>
  /** Puts a note on the committee's agenda and waits until it is there; returns the item's id. */
  schedule: (escalationId: string) => Promise<string>
  /** Holds the committee's vote on a note and closes it; each voter's choice in order, members beyond them do not vote. */
  decide: (
    escalationId: string,
    itemId: string,
    motion: { proposal: string; amendment?: Texts },
    choices: readonly string[],
  ) => Promise<string>
}

export const wording: Texts = {
  en: 'The WG recommends that the map of financing mechanisms be completed.',
  fr: 'Le groupe de travail recommande de compléter la cartographie des mécanismes de financement.',
  nl: 'De werkgroep beveelt aan het overzicht van financieringsmechanismen te vervolledigen.',
}

/** Seats both groups and opens the working group's meeting. */
export async function setUpDecisions(server: TestServer): Promise<DecisionRoom> {
  const committee = await setUpMeeting(server, { code: 'SC', kind: 'steering', seats: 7 })
  const group = await setUpMeeting(server, { code: 'INT', kind: 'working', seats: 3, reportsTo: committee.groupId })
  await group.addItem()
  await group.openWith(3)

  const writeBlock: DecisionRoom['writeBlock'] = async (itemId, texts, attributes = { kind: 'decision' }) => {
    const blockId = server.clock.newId()
    const { meeting } = await group.view()
    const [head, ...versions] = Object.entries(texts) as [Locale, string][]
    if (!head) throw new Error('a block needs words')
    await server.sync.editDocument(meeting.minutesDocumentId, (doc) =>
      appendPassages(doc, itemId, [
        { ...attributes, text: head[1], id: blockId, lang: head[0] },
        ...versions.map(([lang, text]) => ({ text, of: blockId, lang })),
      ]),
    )
    return blockId
  }

  const promote: DecisionRoom['promote'] = async (itemId, blockId, { kind = 'recommendation', voteId, by } = {}) => {
    const documentId = (await group.view()).meeting.minutesDocumentId
    const request = { documentId, itemId, blockId, kind, ...(voteId === undefined ? {} : { voteId }) }
    return (by ?? group.secretary).post<{ decision: Decision }>('/decisions', request)
  }

  const write: DecisionRoom['write'] = async (escalationId, sections) => {
    const { documentId } = await server.ground.db
      .selectFrom('escalations')
      .select('document_id as documentId')
      .where('id', '=', escalationId)
      .executeTakeFirstOrThrow()
    await server.sync.editDocument(documentId, (doc) => {
      for (const [section, text] of Object.entries(sections)) doc.getText(section).insert(0, text)
    })
  }

  return {
    group,
    committee,
    writeBlock,
    promote,
    write,
    async enter(texts = wording) {
      const itemId = await group.addItem()
      return (await promote(itemId, await writeBlock(itemId, texts))).body.decision
    },
    async submitNote(decisionId) {
      const drafted = await must(group.secretary.post<{ escalationId: string }>(`/decisions/${decisionId}/escalations`))
      await write(drafted.escalationId, { consequences: 'Begroting: geen. Bevoegdheid: Gewest.' })
      await must(group.secretary.post(`/escalations/${drafted.escalationId}/submit`))
      return drafted.escalationId
    },
    async schedule(escalationId) {
      const { meetingId, secretary } = committee
      const { itemId } = await must(
        secretary.post<{ itemId: string }>(`/escalations/${escalationId}/schedule`, { meetingId }),
      )
      await server.afterCommit.settled()
      return itemId
    },
    async decide(escalationId, itemId, motion, choices) {
      const { secretary, meetingId } = committee
      const question = { fr: wording.fr, nl: wording.nl }
      const { voteId } = await must(
        secretary.post<{ voteId: string }>(`/meetings/${meetingId}/votes`, {
          itemId,
          escalationId,
          question,
          ...motion,
        }),
      )
      for (const [index, choice] of choices.entries()) {
        const { person, seatId } = voter(committee, index)
        await must(person.post(`/votes/${voteId}/ballots`, { seatId, choice }))
      }
      await must(secretary.post(`/votes/${voteId}/close`))
      return voteId
    },
  }
}

/** The holder of a voting seat, the chair or co-lead first. */
export function voter(room: MeetingRoom, index: number): SeatedPerson {
  const seated = room.voting[index]
  if (!seated) throw new Error(`there is no voting seat ${index}`)
  return seated
}

/** The body of an answer that must not be a refusal. */
export async function must<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await asked
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(body)}`)
  return body
}
