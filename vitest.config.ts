import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** `LONG=1` runs the long tests (thousands of kills, long random sessions) and nothing else. */
const long = process.env['LONG'] === '1'
const suffix = long ? 'long.test.ts' : 'test.ts'

/** Files of half a minute and more, longest first: begun early, none of them is left to run alone at the end. */
const longest = ['kill', 'fuzz', 'convergence'].map((name) => `server/documents/${name}.test.ts`)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name))
      return at === -1 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

const ofEveryProject = {
  environment: 'node',
  setupFiles: 'server/testing/patience.ts',
  exclude: long ? [] : ['**/*.long.test.ts'],
  pool: 'forks' as const,
  // All of them, of two too: many tests wait for a disk or a socket.
  maxWorkers: '100%',
  testTimeout: long ? 1_800_000 : 30_000,
  hookTimeout: 30_000,
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...ofEveryProject, name: 'server', include: [`server/**/*.${suffix}`] } },
      {
        test: {
          ...ofEveryProject,
          name: 'pure',
          include: [`{client,shared,migrations,tools,bench}/**/*.${suffix}`],
          // They hold nothing open and change nothing that is shared: a process may run many of these files, and what
          // they import is read once.
          isolate: false,
        },
      },
    ],
  },
})
