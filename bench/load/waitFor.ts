/** Pauses without holding the event loop. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms)
  })
}

/** Waits until something holds; false when it did not within the time. */
export async function waitFor(holds: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms
  while (!holds()) {
    if (performance.now() > end) return false
    await pause(4)
  }
  return true
}

/** Waits until a number reaches zero or has not become smaller for `ms`; tells whether it did. */
export async function waitForZero(remaining: () => number, ms: number): Promise<boolean> {
  let least = remaining()
  while (least > 0) {
    let now = least
    if (!(await waitFor(() => (now = remaining()) < least, ms))) return false
    least = now
  }
  return true
}
