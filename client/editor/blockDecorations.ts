import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import {
  type BlockKind,
  blocksAmong,
  isHead,
  markedPassagesOf,
  membersOf,
  type PlacedPassage,
} from '../../shared/documents/passages.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { classes } from '../ui/classes.ts'
import type { BlockPlaces, ShownBlock } from './blockPlaces.ts'
import type { EditorHabits } from './editorHabits.ts'
import styles from './content.module.css'

/** The words blocks are drawn with. */
export interface BlockWords {
  kinds: Record<BlockKind, string>
  result: string
  /** What stands in a language version nobody has written yet. */
  unwritten: Record<Locale, string>
}

/** Also which of them are in the register: those speak in serif. */
interface BlockLook extends BlockWords {
  frozen: ReadonlySet<string>
}

interface BlockDecorationsOptions {
  places: BlockPlaces | null
  habits: EditorHabits | null
}

const key = new PluginKey<DecorationSet>('blockDecorations')

/** Draws blocks as such, from their attributes alone, and makes room below each decision for its bar. */
export const BlockDecorations = Extension.create<BlockDecorationsOptions>({
  name: 'blockDecorations',
  addOptions: () => ({ places: null, habits: null }),
  addCommands: () => ({
    redrawBlocks:
      () =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, true))
        return true
      },
  }),
  addProseMirrorPlugins() {
    const { places, habits } = this.options
    if (places === null) return []
    const draw = (doc: Node): DecorationSet => {
      const now = habits?.now
      if (!now) return DecorationSet.empty
      const look = { ...now.words.blocks, frozen: now.frozenBlocks }
      return DecorationSet.create(doc, decorationsOf(doc, look, places))
    }
    return [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => draw(doc),
          apply: (tr, set) => (tr.docChanged || tr.getMeta(key) === true ? draw(tr.doc) : set),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const tell = () => places.tell(decisionsIn(view.state.doc))
          tell()
          return { update: (_view, before) => before.doc !== view.state.doc && tell() }
        },
      }),
    ]
  },
})

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blockDecorations: {
      /** Draws blocks anew, after their words or states have changed. */
      redrawBlocks: () => ReturnType
    }
  }
}

function decisionsIn(doc: Node): ShownBlock[] {
  const passages = markedPassagesOf(doc)
  return blocksAmong(passages)
    .filter(({ kind }) => kind === 'decision')
    .map((block) => ({
      ...block,
      languages: membersOf(passages, block.id).flatMap(({ lang }) => (lang === null ? [] : [lang])),
    }))
}

function decorationsOf(doc: Node, look: BlockLook, places: BlockPlaces): Decoration[] {
  const passages = markedPassagesOf(doc)
  const drawn = new Set<string>()
  return passages.flatMap((passage, index) => {
    if (passage.resultOf !== null) return [drawResult(passage, passages[index - 1], look)]
    if (!isHead(passage) || drawn.has(passage.id)) return []
    drawn.add(passage.id)
    const members = membersOf(passages, passage.id)
    const frozen = look.frozen.has(passage.id)
    const decorations = members.map((member) => drawMember(member, { head: passage, members, look, frozen }))
    const last = members.at(-1)
    if (passage.kind !== 'decision' || last === undefined) return decorations
    return [...decorations, makeRoom(last.to, passage.id, places)]
  })
}

/** The result of one vote is one thing, in as many languages as it was written. */
function drawResult(result: PlacedPassage, above: PlacedPassage | undefined, look: BlockLook): Decoration {
  const { from, to, lang } = result
  const goesOn = above?.resultOf === result.resultOf && above.to === from
  return Decoration.node(from, to, {
    class: classes(styles.result, goesOn && styles.goesOn),
    'data-label': [goesOn ? null : look.result, lang?.toUpperCase()].filter(Boolean).join(' · '),
  })
}

interface Group {
  head: PlacedPassage & { kind: BlockKind }
  members: readonly PlacedPassage[]
  look: BlockLook
  frozen: boolean
}

function drawMember(member: PlacedPassage, { head, members, look, frozen }: Group): Decoration {
  const isFirst = member.from === head.from
  const language = member.lang?.toUpperCase()
  // The one language of a block that has no other is not worth a word.
  const spoken = members.length > 1 ? language : undefined
  const label = isFirst ? [look.kinds[head.kind], spoken].filter(Boolean).join(' · ') : (language ?? '')
  const isEmpty = member.text === ''
  return Decoration.node(member.from, member.to, {
    class: classes(
      styles.block,
      styles[head.kind],
      isFirst ? styles.head : styles.version,
      frozen && styles.frozen,
      isEmpty && styles.unwritten,
    ),
    'data-label': label,
    ...(isEmpty && member.lang !== null && !isFirst ? { 'data-placeholder': look.unwritten[member.lang] } : {}),
  })
}

function makeRoom(at: number, blockId: string, places: BlockPlaces): Decoration {
  const place = places.placeOf(blockId)
  if (styles.bar) place.classList.add(styles.bar)
  return Decoration.widget(at, () => place, {
    key: `decision:${blockId}`,
    side: -1,
    ignoreSelection: true,
    // Escape leads back into the text; everything else is the bar's own.
    stopEvent: (event) => !(event instanceof KeyboardEvent && event.key === 'Escape'),
  })
}
