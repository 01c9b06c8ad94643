// walk:keystroke 1 — a key pressed here changes this tab's copy of the document at once.
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Connection } from '../documents/connection.ts'
import { useStanding } from '../documents/useSaved.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { Notice } from '../ui/Notice.tsx'
import { BlockPlaces } from './blockPlaces.ts'
import { BlockBars, type EditorBlock } from './blockViews.tsx'
import content from './content.module.css'
import styles from './Editor.module.css'
import { editorExtensions } from './editorExtensions.ts'
import { EditorHabits } from './editorHabits.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { focusFirst } from './focusFirst.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { SlashMenuState } from './slashMenu.ts'
import { SlashMenuList } from './SlashMenuList.tsx'
import { readCursor } from './steadyCursor.ts'
import { useEditorWords } from './useEditorWords.ts'
import { useRefusedTyping } from './useRefusedTyping.ts'

export interface EditorProps {
  connection: Connection
  itemId: string
  /** What it is, for those who listen: `Minutes of item 3: Budget`. */
  label: string
  /** The language newly marked text is taken to be in, until somebody says otherwise. */
  lang: Locale
  editable: boolean
  /** Ids of the blocks whose wording is in the register: they change voice, and lose their buttons for languages. */
  frozenBlocks?: ReadonlySet<string>
  /** What stands below each decision; kept alive while the text above it changes. */
  renderBlock?: ((block: EditorBlock) => ReactNode) | undefined
}

const none: ReadonlySet<string> = new Set()
/** Header and bar of the page above. */
const STUCK_ABOVE = 136

/** The minutes of one agenda item, written by several people at once. Needs a document that has arrived: see ItemMinutes. */
export function Editor(props: EditorProps) {
  // Another copy of the document or another item is another editor; all else changes in place, cursor and undo included.
  return <ItemEditor key={`${props.connection.doc.guid} ${props.itemId}`} {...props} />
}

function ItemEditor({ connection, itemId, label, lang, frozenBlocks = none, renderBlock, ...props }: EditorProps) {
  const t = useTranslation('minutes')
  const { link, mayWrite } = useStanding(connection)
  const editable = props.editable && mayWrite && link.kind !== 'refused'
  const words = useEditorWords()
  const [isLinking, setIsLinking] = useState(false)
  const toolbar = useRef<HTMLDivElement>(null)
  const around = useRef<HTMLDivElement>(null)
  const [places] = useState(() => new BlockPlaces())
  const [menu] = useState(() => new SlashMenuState())
  const [habits] = useState(() => new EditorHabits())

  const extensions = useMemo(() => {
    const fragment = connection.doc.getXmlFragment(minutesRoot(itemId))
    return editorExtensions({ connection, fragment, places, menu, habits })
  }, [connection, itemId, places, menu, habits])
  const placeholder = t('placeholder')
  const refusal = useTranslation('documents')('readOnlyTyped')
  // The cursor stays clear of what sticks above and of the tools below, which take two rows where it is narrow.
  const [clearance] = useState(() => ({
    top: STUCK_ABOVE,
    get bottom() {
      const tools = toolbar.current
      const under = tools?.parentElement ? Number.parseFloat(getComputedStyle(tools.parentElement).bottom) : 0
      return (tools?.offsetHeight ?? 0) + (under || 0) + 24
    },
    left: 0,
    right: 0,
  }))
  const editorProps = useMemo(
    () => ({
      attributes: {
        class: classes('prose', content.content),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(!editable),
        // A text that is only read can be reached too.
        tabindex: '0',
        'data-placeholder': placeholder,
        translate: 'no',
      },
      scrollThreshold: clearance,
      scrollMargin: clearance,
    }),
    [label, placeholder, editable, clearance],
  )
  const editor = useEditor({ extensions, editorProps, editable, injectCSS: false, shouldRerenderOnTransaction: false })

  useEffect(() => {
    if (editor.isEditable !== editable) editor.setEditable(editable, false)
  }, [editor, editable])
  const isTypedInto = useRefusedTyping(around, !editable, refusal)
  useEffect(() => {
    const askForLink = () => setIsLinking(true)
    habits.learn({ words, frozenBlocks, lang, askForLink, enterToolbar: () => focusFirst(toolbar.current) })
    // On a busy machine the first editor is given up before it is shown, and another one follows.
    if (editor.isDestroyed) return
    readCursor(editor.view)
    editor.commands.redrawBlocks()
  }, [editor, habits, words, frozenBlocks, lang])

  return (
    <div className={styles.editor} ref={around}>
      <EditorContent editor={editor} />
      <BlockBars {...{ editor, itemId, places, editable, frozenBlocks, renderBlock }} />
      {isTypedInto && (
        <div className={styles.refusal}>
          <Notice tone="info">{refusal}</Notice>
        </div>
      )}
      {editable && (
        <>
          <SlashMenuList editor={editor} menu={menu} />
          <div className={styles.tools}>
            <EditorToolbar
              editor={editor}
              lang={lang}
              frozenBlocks={frozenBlocks}
              onLink={() => setIsLinking(true)}
              ref={toolbar}
            />
          </div>
          {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
        </>
      )}
    </div>
  )
}
