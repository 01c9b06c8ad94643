import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { messageType, syncStep } from '../../shared/documents/protocol.ts'
import { countingSocket } from './countingSocket.ts'

// As the WebSocket standard numbers them.
const OPEN = 1
const CLOSING = 2

test('a socket that is closing is given nothing more, and nothing of it is counted', () => {
  const { socket, sent, counted } = fakeSocket()
  socket.send(frame(syncStep.missing))
  socket.readyState = CLOSING
  socket.send(frame(syncStep.update))
  expect(sent).toEqual([frame(syncStep.missing)])
  expect(counted).toEqual(['missing'])
})

test('single updates wait until all that the server was missing has been sent', () => {
  const { socket, sent, counted } = fakeSocket()
  socket.send(frame(syncStep.update))
  expect(sent).toEqual([])
  socket.send(frame(syncStep.missing))
  socket.send(frame(syncStep.update))
  expect(counted).toEqual(['missing', 'update'])
})

function frame(step: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, new Uint8Array([0, 0]))
  })
}

function fakeSocket() {
  const sent: unknown[] = []
  const counted: string[] = []
  class Fake {
    static readonly OPEN = OPEN
    readyState = OPEN
    send(data: unknown): void {
      sent.push(data)
    }
  }
  const Counting = countingSocket(Fake as unknown as typeof WebSocket, (kind) => counted.push(kind))
  return { socket: new Counting('') as unknown as Fake, sent, counted }
}
