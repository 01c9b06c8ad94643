// Reads what an ICU message asks of its caller and what it says by itself.
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What one message needs (`{name}`, `<tag>`, the cases of a select) and whether it has words of its own. */
export interface MessageParts {
  needs: string[]
  hasWords: boolean
}

/** Reads one message; throws when it is not ICU. */
export function readMessage(message: string): MessageParts {
  const needs = new Set<string>()
  let words = ''
  const read = (element: MessageFormatElement): void => {
    if (element.type === TYPE.literal) words += element.value
    else if (element.type === TYPE.tag) {
      needs.add(`<${element.value}>`)
      element.children.forEach(read)
    } else if (element.type !== TYPE.pound) needs.add(`{${element.value}}`)

    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const [name, option] of Object.entries(element.options)) {
        if (element.type === TYPE.select) needs.add(`{${element.value}: ${name}}`)
        option.value.forEach(read)
      }
    }
  }
  parse(message).forEach(read)
  return { needs: [...needs].toSorted(), hasWords: /\p{L}/u.test(words) }
}
