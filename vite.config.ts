import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const at = (path: string) => join(import.meta.dirname, path)

/** Two copies of any of these break collaboration: positions, plugin keys and shared classes no longer match. */
const oneCopyOnly = [
  'yjs',
  'y-protocols',
  'lib0',
  'prosemirror-changeset',
  'prosemirror-commands',
  'prosemirror-dropcursor',
  'prosemirror-history',
  'prosemirror-keymap',
  'prosemirror-model',
  'prosemirror-schema-list',
  'prosemirror-state',
  'prosemirror-tables',
  'prosemirror-transform',
  'prosemirror-view',
]

// `vite build --app` builds both: the client for browsers, the server for Node with npm packages left outside.
export default defineConfig({
  root: at('client'),
  plugins: [react(), optimizeLocales.vite({ locales: ['en', 'fr', 'nl'] })],
  resolve: { dedupe: oneCopyOnly },
  environments: {
    client: {
      build: {
        outDir: at('dist/client'),
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0, // the content security policy allows no data: URLs
      },
    },
    ssr: {
      build: {
        outDir: at('dist/server'),
        emptyOutDir: true,
        copyPublicDir: false,
        sourcemap: true,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: at('server/main.ts'),
            demo: at('server/demo.ts'),
            verifyLog: at('server/scripts/verifyLog.ts'),
            backup: at('server/scripts/backup.ts'),
            restore: at('server/scripts/restore.ts'),
            verifyVote: at('server/scripts/verifyVote.ts'),
          },
        },
      },
    },
  },
  builder: {},
})
