import type { BoardView, Phase } from '../../shared/boards/board.ts'
import { must } from './decisionRoom.ts'
import type { MeetingRoom } from './meetingRoom.ts'

/** A board with a card of the lead's, shown, while cards are grouped. */
export async function setUpGroupedBoard(room: MeetingRoom, itemId: string, cardId: string) {
  const question = { fr: 'De quoi avons-nous besoin ?' }
  const { boardId } = await must(
    room.secretary.post<{ boardId: string }>(`/meetings/${room.meetingId}/boards`, { itemId, question }),
  )
  const moveTo = async (to: Phase) => {
    const { board } = await must(room.secretary.get<BoardView>(`/boards/${boardId}`))
    await must(room.secretary.post(`/boards/${boardId}/phase`, { from: board.phase, version: board.version, to }))
    return board.documentId
  }
  await moveTo('collect')
  const lead = room.voting[0]?.person
  if (!lead) throw new Error('a board needs somebody who writes')
  await must(lead.post(`/boards/${boardId}/cards`, { cardId, text: 'Besoin', lang: 'fr', kind: 'need' }))
  return { boardId, documentId: await moveTo('group') }
}
