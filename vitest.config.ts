import { defineConfig } from 'vitest/config'

/** `LONG=1` runs the long tests (thousands of kills, long random sessions) and nothing else. */
const long = process.env['LONG'] === '1'
const everywhere = '{client,server,shared,migrations,tools,bench}'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [long ? `${everywhere}/**/*.long.test.ts` : `${everywhere}/**/*.test.ts`],
          exclude: long ? [] : ['**/*.long.test.ts'],
          pool: 'forks',
          // All of them, of two too: many tests wait for a disk or a socket.
          maxWorkers: '100%',
          testTimeout: long ? 1_800_000 : 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
