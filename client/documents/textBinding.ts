import * as Y from 'yjs'
import { diffText, mapPosition, rebaseDiff, type TextDelta } from './textDiff.ts'

/** Origin of changes that put a text as it stood earlier: they can be undone in the text's own field. */
export const RESTORED = Symbol('restored')

/** What a binding needs of a text field; a browser's textarea has it. */
export type BoundField = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'setSelectionRange' | 'addEventListener' | 'removeEventListener'
>

export interface TextBindingOptions {
  /** Line breaks are kept only when this is true. */
  multiline: boolean
  /** Called after a change from elsewhere stands in the field. */
  onRemote?: (transaction: Y.Transaction) => void
}

/**
 * Binds a text field to a shared text until the answer is called: what is typed becomes the smallest change, what
 * others type appears without moving the cursor, and nothing from outside disturbs a composition (accents, Asian
 * scripts, Android). Undo takes back this field's own changes only.
 */
export function bindText(field: BoundField, text: Y.Text, { multiline, onRemote }: TextBindingOptions): () => void {
  const origin = {}
  const undoManager = new Y.UndoManager(text, { trackedOrigins: new Set<unknown>([origin, RESTORED]) })
  let shown = text.toJSON()
  let composing = false
  let unseen: TextDelta[] = []
  field.value = shown

  const onInput = () => {
    if (!composing) take()
  }
  const onCompositionStart = () => {
    composing = true
  }
  const onCompositionEnd = () => {
    composing = false
    take()
  }
  const onBeforeInput = (event: Event) => {
    const { inputType } = event as InputEvent
    if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return
    event.preventDefault()
    if (inputType === 'historyUndo') undoManager.undo()
    else undoManager.redo()
  }
  const onKeyDown = (event: Event) => {
    const step = historyStep(event as KeyboardEvent)
    if (!step) return
    event.preventDefault()
    undoManager[step]()
  }
  const onChange = ({ delta }: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin) return
    if (composing) unseen.push(delta)
    else show([delta])
    if (!transaction.local) onRemote?.(transaction)
  }

  const listeners: [string, (event: Event) => void][] = [
    ['input', onInput],
    ['compositionstart', onCompositionStart],
    ['compositionend', onCompositionEnd],
    ['beforeinput', onBeforeInput],
    ['keydown', onKeyDown],
  ]
  for (const [name, listener] of listeners) field.addEventListener(name, listener)
  text.observe(onChange)
  return () => {
    for (const [name, listener] of listeners) field.removeEventListener(name, listener)
    text.unobserve(onChange)
    undoManager.destroy()
  }

  /** Takes over what the field holds, as a change of what it last showed, carried over to what the text is by now. */
  function take(): void {
    const typed = multiline ? field.value : field.value.replace(/\r?\n|\r/g, ' ')
    const diff = diffText(shown, typed, field.selectionEnd)
    const missed = unseen
    unseen = []
    shown = typed
    if (diff.remove > 0 || diff.insert !== '') {
      text.doc?.transact(() => {
        for (const { index, remove, insert } of rebaseDiff(diff, missed)) {
          text.delete(index, remove)
          text.insert(index, insert)
        }
      }, origin)
    }
    if (missed.length > 0 || field.value !== text.toJSON()) show(missed)
  }

  /** Shows what the text is by now, the cursor at the words it stood at. */
  function show(deltas: readonly TextDelta[]): void {
    const moved = (position: number) => deltas.reduce((at, delta) => mapPosition(at, delta, 'before'), position)
    const [start, end] = [moved(field.selectionStart), moved(field.selectionEnd)]
    shown = text.toJSON()
    field.value = shown
    field.setSelectionRange(start, end)
  }
}

/** Ctrl or Cmd with Z, Shift-Z or Y: the browser's own history knows nothing of what others typed. */
function historyStep({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || ctrlKey === metaKey) return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : undefined
}
