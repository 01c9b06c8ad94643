/** Waits for conditions that are looked at again whenever something has happened. */
interface Watch {
  /** Something has happened. */
  look: () => void
  until: (holds: () => boolean) => Promise<void>
}

/** Nobody waits for anything yet. */
export function createWatch(): Watch {
  let waiting: (() => void)[] = []
  return {
    look() {
      const due = waiting
      waiting = []
      for (const check of due) check()
    },
    until: (holds) =>
      new Promise((done) => {
        const check = (): void => void (holds() ? done() : waiting.push(check))
        check()
      }),
  }
}
