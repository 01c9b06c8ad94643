/** Any tree of texts. */
interface Texts {
  readonly [key: string]: string | Texts
}

// U+202F and U+00A0: the spaces that keep French punctuation on its word's line.
function spacePunctuation(text: string): string {
  return text
    .replace(/ (?=[;?!%])/g, '\u202f')
    .replace(/ (?=:(?!:)|»)/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
}

/** The same messages with the non-breaking spaces French punctuation asks for, so that nobody has to type them. */
export function typesetFrench<Tree extends Texts>(texts: Tree): Tree {
  const typeset = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === 'string' ? spacePunctuation(text) : typesetFrench(text),
  ])
  return Object.fromEntries(typeset) as Tree
}
