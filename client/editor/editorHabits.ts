import type { Locale } from '../../shared/i18n/locale.ts'
import type { EditorWords } from './useEditorWords.ts'

/** What an editor goes by and what changes while it lives: languages, what is in the register, where its tools are. */
export interface Habits {
  words: EditorWords
  frozenBlocks: ReadonlySet<string>
  /** The language newly marked text is taken to be in. */
  lang: Locale
  enterToolbar: () => boolean
  askForLink: () => void
}

/** The habits of the moment, for an editor's extensions: these are made once, while the page around them changes. */
export class EditorHabits {
  #now: Habits | null = null

  /** Null until the page has been drawn for the first time. */
  get now(): Habits | null {
    return this.#now
  }

  learn(habits: Habits): void {
    this.#now = habits
  }
}
