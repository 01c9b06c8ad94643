import { afterEach, expect, it } from 'vitest'
import { killOften } from '../testing/killOften.ts'
import { setKillScene, type KillScene } from '../testing/killRun.ts'

/** A thousand by default, in a new folder every fifty; `KILLS` asks for fewer. */
const ROUNDS = Math.ceil(Number(process.env['KILLS'] ?? 1000) / 50)
let scene: KillScene

afterEach(() => scene.end())

it(`no acknowledged word is lost over ${ROUNDS * 50} times kill -9`, async () => {
  let typed = 0
  let acknowledged = 0
  const began = performance.now()
  for (let round = 1; round <= ROUNDS; round++) {
    scene = await setKillScene({ people: 25 })
    const figures = await killOften(scene, { kills: 50, typistsAtOnce: 6, tokensEach: 110 })
    typed += figures.typed
    acknowledged += figures.typed * figures.share
    if (round < ROUNDS) await scene.end()
  }
  const share = acknowledged / typed
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `kills: ${ROUNDS * 50}, ${typed} tokens typed, ${(share * 100).toFixed(2)} % acknowledged before the kill, 0 of these lost, ${seconds} s`,
  )
  expect(share).toBeGreaterThanOrEqual(0.99)
}, 7_200_000)
