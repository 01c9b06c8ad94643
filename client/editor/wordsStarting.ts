/** Whether a label, or one of its words, begins with what somebody types, whatever the accents and capitals. */
export function areWordsStarting(label: string, typed: string): boolean {
  const wanted = bare(typed)
  const words = bare(label)
  return words.startsWith(wanted) || words.split(/[\s-]+/).some((word) => word.startsWith(wanted))
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}
