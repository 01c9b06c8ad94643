import type { RunningServer } from './start.ts'

/** Tells the terminal where the server is, and stops it cleanly on a signal. */
export function announce(server: RunningServer, lines: readonly string[], afterStop: () => Promise<void>): void {
  process.stdout.write(['', `  Relevé is at ${server.url}`, ...lines.map((line) => `  ${line}`), '', ''].join('\n'))
  const stop = () => {
    server
      .stop()
      .then(afterStop)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          fail(error)
        },
      )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** Says in one sentence why the process cannot go on, and ends it. */
export function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
