import { once } from 'node:events'
import { PassThrough, type Writable } from 'node:stream'
import { expect, it } from 'vitest'
import * as ws from 'ws'
import { readMessage } from './messages.ts'
import { frameOf, framesOfUpdates, joinWires, type Wire } from './wire.ts'

/** The reading half of the library; its types do not name it. */
const Receiver = Reflect.get(ws, 'Receiver') as new (options: { isServer: boolean }) => Writable

/** What another WebSocket implementation reads from the wire. */
async function read(wire: Wire): Promise<Uint8Array[]> {
  const receiver = new Receiver({ isServer: false })
  const heard: Uint8Array[] = []
  receiver.on('message', (data: Uint8Array) => heard.push(new Uint8Array(data)))
  const input = new PassThrough()
  input.pipe(receiver)
  input.end(wire)
  await once(receiver, 'finish')
  return heard
}

const lengths = [0, 1, 121, 122, 123, 125, 126, 127, 65_530, 65_535, 65_536, 70_000]
const bytes = (length: number) => new Uint8Array(length).fill(length % 251)

it('frames of every length are read by another implementation', async () => {
  const messages = lengths.map(bytes)
  expect(await read(joinWires(messages.map(frameOf)))).toEqual(messages)
})

it('each update is a message of its own', async () => {
  const updates = lengths.map(bytes)
  const heard = await read(framesOfUpdates(updates))
  expect(heard.map((message) => readMessage(message))).toEqual(
    updates.map((update) => ({ type: 'change', step: 'update', update })),
  )
})
