// What the message checks read: the languages as flat lists of keys, the refusals, and what may stay untranslated.

/** Messages of one language, nested by key. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

/** The three languages, every refusal code, and the keys that are meant to read as in English. */
export interface MessageFacts {
  languages: { en: MessageTree; fr: MessageTree; nl: MessageTree }
  refusalCodes: readonly string[]
  sameAsEnglish: Record<'fr' | 'nl', readonly string[]>
}

/** Every message under its dotted key. */
export function flatten(tree: MessageTree, above = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [name, value] of Object.entries(tree)) {
    const key = above + name
    if (typeof value === 'string') flat.set(key, value)
    else for (const [inner, message] of flatten(value, `${key}.`)) flat.set(inner, message)
  }
  return flat
}
