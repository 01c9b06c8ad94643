import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeCode, limits, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { setAttackScene, type AttackScene } from '../testing/attackScene.ts'
import { typeLine } from '../testing/minutesText.ts'
import { closeCodeOf } from '../testing/rawSocket.ts'
import { createStrikes } from './strikes.ts'

let scene: AttackScene

beforeAll(async () => {
  scene = await setAttackScene('minutes', limits.strikes)
})
afterAll(() => scene.end())

it('somebody who is refused again and again is kept out of every document, and nobody else', async () => {
  for (let strike = 1; strike <= limits.strikes; strike++) {
    const peer = await scene.attack()
    peer.send(Uint8Array.of(99))
    expect(await peer.refused()).toBe('message.malformed')
  }
  const { server, attacker, meeting } = scene
  for (const documentId of [meeting.minutesId, meeting.agendaId]) {
    const path = `/sync/${documentId}?schema=${SCHEMA_VERSION}&epoch=1`
    expect(await closeCodeOf(server, attacker, path)).toBe(closeCode.tooMany)
  }
  // What the server counts is what was refused.
  const health = (await (await fetch(`${server.url}/healthz`)).json()) as { refusals: Record<string, number> }
  expect(health.refusals).toMatchObject({ 'message.malformed': limits.strikes, 'documents.tooMany': 2 })
  typeLine(scene.bystander.doc, 'undisturbed')
  await scene.bystander.allSaved()
  expect(scene.bystander.closes).toEqual([])
})

it('honest twin: one short of it is let in, and what is long ago counts no more', () => {
  let now = 0
  const strikes = createStrikes(limits.strikes, () => now)
  for (let strike = 1; strike < limits.strikes; strike++) strikes.add('person-0001')
  expect(strikes.isOut('person-0001')).toBe(false)
  strikes.add('person-0001')
  expect(strikes.isOut('person-0001')).toBe(true)
  expect(strikes.isOut('person-0002')).toBe(false)
  now = limits.strikesMs
  expect(strikes.isOut('person-0001')).toBe(false)
})
