/** Resolves once something holds; fails after `timeoutMs`, naming what was awaited. */
export async function until(holds: () => boolean, what: string | (() => string), timeoutMs = 30_000): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited in vain: ${typeof what === 'string' ? what : what()}`)
    await new Promise((done) => setTimeout(done, 2))
  }
}

/** Lets the event loop go round, so that what has arrived is taken in. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((done) => setImmediate(done))
}
