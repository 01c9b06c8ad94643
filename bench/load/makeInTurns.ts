/** How many are made before the event loop has its turn: a server that pings wants an answer within seconds. */
const A_TURN = 500

/** Makes so many of something without holding the event loop for long. */
export async function makeInTurns<T>(count: number, make: (index: number) => T): Promise<T[]> {
  const made: T[] = []
  while (made.length < count) {
    for (let left = Math.min(A_TURN, count - made.length); left > 0; left--) made.push(make(made.length))
    await new Promise((done) => {
      setImmediate(done)
    })
  }
  return made
}
