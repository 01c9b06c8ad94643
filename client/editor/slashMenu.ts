import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { areWordsStarting } from './wordsStarting.ts'
import { type BlockCommand, blockCommands, runBlockCommand } from './blockCommands.ts'
import type { EditorHabits } from './editorHabits.ts'

/** A line of the slash menu. */
export interface SlashItem {
  command: BlockCommand
  label: string
}

/** The open menu; null while it is closed. */
export interface OpenMenu {
  items: readonly SlashItem[]
  active: number
}

interface SlashMenuOptions {
  menu: SlashMenuState | null
  habits: EditorHabits | null
}

const key = new PluginKey<{ active: boolean }>('slashMenu')

/** What the plugin knows and React draws. */
export class SlashMenuState {
  #open: OpenMenu | null = null
  #choose: ((item: SlashItem) => void) | null = null
  #unmount: (() => void) | null = null
  #place: HTMLElement | null = null
  readonly #listeners = new Set<() => void>()

  readonly open = (): OpenMenu | null => this.#open

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Where the menu is drawn: the element is kept beside the cursor. */
  setPlace(place: HTMLElement | null): void {
    this.#place = place
  }

  /** Shows these items; the first is active unless the same ones were shown before. */
  show(props: SuggestionProps<SlashItem, SlashItem>): void {
    const { items, loading } = props
    if (loading) return
    if (items.length === 0) {
      this.close()
      return
    }
    this.#choose = (item) => props.command(item)
    if (this.#place) this.#unmount ??= props.mount(this.#place)
    const same =
      this.#open?.items.length === items.length &&
      this.#open.items.every((item, at) => item.command === items[at]?.command)
    this.#set({ items, active: same ? (this.#open?.active ?? 0) : 0 })
  }

  close(): void {
    this.#unmount?.()
    this.#unmount = null
    this.#choose = null
    this.#set(null)
  }

  /** Moves the active line, around the ends too; says no while closed. */
  move(by: 1 | -1): boolean {
    if (!this.#open) return false
    const { items, active } = this.#open
    this.#set({ ...this.#open, active: (active + by + items.length) % items.length })
    return true
  }

  point(active: number): void {
    if (this.#open) this.#set({ ...this.#open, active })
  }

  /** Carries out the active line; says no while closed. */
  choose(): boolean {
    const item = this.#open?.items[this.#open.active]
    if (!item) return false
    this.#choose?.(item)
    return true
  }

  #set(open: OpenMenu | null): void {
    if (open === null && this.#open === null) return
    this.#open = open
    for (const listener of this.#listeners) listener()
  }
}

/** Typing `/` at the start of a line or after a space opens the menu; what follows narrows it. */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',
  addOptions: () => ({ menu: null, habits: null }),
  addProseMirrorPlugins() {
    const { menu, habits } = this.options
    if (menu === null || habits === null) return []
    return [
      Suggestion<SlashItem, SlashItem>({
        editor: this.editor,
        pluginKey: key,
        char: '/',
        decorationClass: 'slash',
        // Nobody's menu opens because a colleague typed, or because the cursor passed an old slash.
        shouldShow: ({ editor, transaction }) =>
          key.getState(editor.state)?.active === true || (transaction.docChanged && !isChangeOrigin(transaction)),
        items: ({ query }) => {
          const words = habits.now?.words.commands
          if (!words) return []
          return blockCommands
            .map((command) => ({ command, label: words[command] }))
            .filter(({ label }) => areWordsStarting(label, query))
        },
        command: ({ editor, range, props }) => {
          editor.commands.deleteRange(range)
          if (habits.now) runBlockCommand(editor, props.command, habits.now.lang)
        },
        render: () => ({
          onStart: (props) => menu.show(props),
          onUpdate: (props) => menu.show(props),
          onExit: () => menu.close(),
          onKeyDown: ({ event }) => {
            if (event.key === 'ArrowDown') return menu.move(1)
            if (event.key === 'ArrowUp') return menu.move(-1)
            if (event.key === 'Enter' || event.key === 'Tab') return menu.choose()
            return false
          },
        }),
      }),
    ]
  },
})
