import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type * as Y from 'yjs'
import type { Connection } from '../documents/connection.ts'
import { remoteAuthor } from '../documents/remoteAuthor.ts'
import { classes } from '../ui/classes.ts'
import { hueClass } from '../ui/PersonMark.tsx'
import {
  differenceOf,
  FADE_AFTER_MS,
  FRESH_MS,
  type FreshRange,
  movedRanges,
  stillFresh,
  withFresh,
} from './freshRanges.ts'
import { readCursor } from './steadyCursor.ts'
import styles from './content.module.css'

const key = new PluginKey<readonly FreshRange[]>('freshWords')

/** Lays a colleague's hue behind the words they have just typed; it fades within two seconds. Off under reduced motion. */
export const FreshWords = Extension.create<{ connection: Connection | null }>({
  name: 'freshWords',
  addOptions: () => ({ connection: null }),
  addProseMirrorPlugins() {
    const { connection } = this.options
    return connection === null || matchMedia('(prefers-reduced-motion: reduce)').matches ? [] : [freshWords(connection)]
  },
})

function freshWords({ doc, awareness }: Connection): Plugin<readonly FreshRange[]> {
  let hue: number | undefined
  const noteAuthor = (transaction: Y.Transaction) => {
    hue = remoteAuthor(transaction, awareness)?.hue
  }
  return new Plugin<readonly FreshRange[]>({
    key,
    state: {
      init: () => [],
      apply(tr, ranges, before, after) {
        const now = performance.now()
        const fresh = tr.getMeta(key) === 'timePassed' ? stillFresh(ranges, now) : ranges
        if (!tr.docChanged) return fresh
        const difference = differenceOf(before.doc, after.doc)
        if (difference === null) return fresh
        const moved = movedRanges(fresh, difference)
        if (!isChangeOrigin(tr) || hue === undefined) return moved
        return withFresh(moved, { from: difference.from, to: difference.after, hue, since: now })
      },
    },
    props: {
      decorations(state) {
        const now = performance.now()
        const ranges = key.getState(state) ?? []
        if (ranges.length === 0) return null
        return DecorationSet.create(
          state.doc,
          ranges.map(({ from, to, hue: colour, since }) => {
            const fading = now - since >= FADE_AFTER_MS && styles.fading
            return Decoration.inline(from, to, { class: classes(styles.fresh, fading, hueClass(colour)) })
          }),
        )
      },
    },
    view: (view) => {
      doc.on('beforeObserverCalls', noteAuthor)
      const clock = startClock(view)
      return {
        update: clock.update,
        destroy: () => {
          doc.off('beforeObserverCalls', noteAuthor)
          clock.stop()
        },
      }
    },
  })
}

/** Lets time pass for the ranges, only while there are any. */
function startClock(view: EditorView): { update: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const update = () => {
    clearTimeout(timer)
    const now = performance.now()
    const next = (key.getState(view.state) ?? [])
      .flatMap(({ since }) => [since + FADE_AFTER_MS - now, since + FRESH_MS - now])
      .filter((wait) => wait > -FADE_AFTER_MS)
    if (next.length === 0) return
    const soonest = Math.min(...next.filter((wait) => wait > 0), FRESH_MS)
    timer = setTimeout(() => {
      readCursor(view)
      view.dispatch(view.state.tr.setMeta(key, 'timePassed'))
    }, soonest + 10)
  }
  return { update, stop: () => clearTimeout(timer) }
}
