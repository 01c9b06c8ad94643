import { readStore, typeUntilKilled, type KillScene } from './killRun.ts'

/** What many kills showed. */
export interface KillFigures {
  typed: number
  /** How much of what was typed between two kills had been acknowledged when the second came, from 0 to 1. */
  share: number
  /** For the test to print. */
  line: string
}

/**
 * Kills the server that often; after each kill, with everybody silent, all that was ever acknowledged must be on disk.
 * Who types changes from one kill to the next, and brings along what was never acknowledged. The server runs at the end.
 */
export async function killOften(
  scene: KillScene,
  { kills, typistsAtOnce, tokensEach }: { kills: number; typistsAtOnce: number; tokensEach: number },
): Promise<KillFigures> {
  const { typists } = scene
  const began = performance.now()
  let typed = 0
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const some = Array.from(
      { length: typistsAtOnce },
      (_, index) => typists[(kill * typistsAtOnce + index) % typists.length],
    )
    const writing = some.filter((typist) => typist !== undefined)
    const count = (key: 'typed' | 'acknowledged'): number =>
      writing.reduce((sum, typist) => sum + (key === 'typed' ? typist.typed.length : typist.acknowledged.size), 0)
    const before = { typed: count('typed'), acknowledged: count('acknowledged') }
    await typeUntilKilled(scene, writing, typistsAtOnce * tokensEach)
    typed += count('typed') - before.typed
    acknowledged += count('acknowledged') - before.acknowledged

    const stored = await readStore(scene)
    const lost = typists.flatMap((typist) => [...typist.acknowledged].filter((token) => !stored.has(token)))
    if (lost.length > 0)
      throw new Error(`kill ${kill + 1} lost ${lost.length} acknowledged tokens: ${lost.slice(0, 5).join(', ')}`)
    await scene.restart()
  }
  const share = acknowledged / typed
  const seconds = Math.round((performance.now() - began) / 1000)
  const line = `kills: ${kills}, ${typed} tokens typed, ${(share * 100).toFixed(2)} % acknowledged before the kill, 0 of these lost, ${seconds} s`
  return { typed, share, line }
}
