import * as Y from 'yjs'
import { setUpMeeting } from '../../server/testing/meetingRoom.ts'
import { startTestServer } from '../../server/testing/testServer.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { ITEM } from '../load/writer.ts'

/** How long the minutes are, and how often one of their paragraphs is a decision, with a bar of its own below it. */
export const LENGTH = { paragraphs: 5000, decisionEvery: 100 } as const

/** A meeting that is open, with minutes somebody has written for years. */
export interface LongMeeting {
  /** Where the client shows it. */
  path: string
  minutesId: string
  /** `Cookie` header of the secretary, who writes in a browser. */
  secretary: string
  /** `Cookie` headers of the members, who write from elsewhere. */
  members: string[]
}

/** Puts such a meeting into a data folder that no server uses at the moment. */
export async function seedLongMinutes(folder: string, members: number): Promise<LongMeeting> {
  const server = await startTestServer({ dataDir: folder })
  const room = await setUpMeeting(server, { code: 'LONG', kind: 'working', seats: members })
  await room.addItem({ id: ITEM })
  await room.openWith(members)
  const { meeting } = await room.view()
  await server.sync.editDocument(meeting.minutesDocumentId, writeLongMinutes)
  await server.stop()
  return {
    path: `/meetings/${room.meetingId}?item=${ITEM}`,
    minutesId: meeting.minutesDocumentId,
    secretary: room.secretary.cookie,
    members: room.voting.map(({ person }) => person.cookie),
  }
}

function writeLongMinutes(doc: Y.Doc): void {
  const paragraphs = Array.from({ length: LENGTH.paragraphs }, (_, index) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(sentence(index))])
    if (index % LENGTH.decisionEvery === 0) {
      paragraph.setAttribute('id', `decision-${index}`)
      paragraph.setAttribute('kind', 'decision')
      paragraph.setAttribute('lang', 'en')
    }
    return paragraph
  })
  doc.getXmlFragment(minutesRoot(ITEM)).insert(0, paragraphs)
}

function sentence(index: number): string {
  return `${index + 1}. The working group took note of what its members had found out since they last met, and went on.`
}
