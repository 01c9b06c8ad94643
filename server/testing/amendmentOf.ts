import { must } from './decisionRoom.ts'
import type { MeetingRoom } from './meetingRoom.ts'

/** An amendment tabled by somebody who is no column. */
export async function amendmentOf({ meetingId, addItem, voting }: MeetingRoom): Promise<string> {
  const itemId = await addItem({ draft: { fr: 'Texte', nl: 'Tekst' } })
  const third = voting[2]
  if (!third) throw new Error('three voting seats are needed')
  const texts = { fr: 'Autre texte', nl: 'Andere tekst' }
  const tabled = await must(
    third.person.post<{ amendmentId: string }>(`/meetings/${meetingId}/amendments`, { itemId, texts }),
  )
  return tabled.amendmentId
}
