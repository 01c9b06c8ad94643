import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { closeCode, limits } from '../../shared/documents/protocol.ts'

const text = readFileSync('docs/sync-protocol.md', 'utf8')
const MiB = 1024 * 1024

it('docs/sync-protocol.md names every close code, and no other', () => {
  const named = new Set([...text.matchAll(/^\| (4\d{3}) \|/gm)].map(([, code]) => Number(code)))
  expect(named).toEqual(new Set(Object.values(closeCode)))
})

it('and the limits it states are those of the code', () => {
  expect(text).toContain(`${limits.frameBytes / MiB} MiB a frame`)
  expect(text).toContain(`longer than ${limits.updateBytes / MiB} MiB`)
  expect(text).toContain(`more than ${limits.unsentBytes / MiB} MiB unread`)
  expect(text).toContain(`up to ${limits.presenceBytes / 1024} KiB of JSON`)
  expect(text).toContain(`more than ${limits.newClients} new client ids`)
  expect(text).toContain(`more than ${limits.depth} deep`)
  expect([limits.growth / MiB, limits.heartbeatMs, limits.strikes, limits.strikesMs]).toEqual([4, 5_000, 10, 60_000])
  expect([limits.lostMs, limits.questions]).toEqual([15 * 60_000, { burst: 20, perSecond: 1 }])
})
