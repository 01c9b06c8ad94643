import type { OfferedPassage, UnsentOffer } from './unsentOffers.ts'
import type { Run } from './unsentWords.ts'

/** What was not sent of one field or of one item's minutes, under its name. */
export interface UnsentSection {
  heading: string
  passages: readonly (readonly Run[])[]
}

/** What is on offer, passages of the same place together, each place once. */
export function inSections(
  offers: readonly UnsentOffer[],
  placeName: (passage: OfferedPassage) => string,
): UnsentSection[] {
  const sections = new Map<string, (readonly Run[])[]>()
  for (const passage of offers.flatMap(({ passages }) => passages)) {
    const heading = placeName(passage)
    sections.set(heading, [...(sections.get(heading) ?? []), passage.runs])
  }
  return [...sections].map(([heading, passages]) => ({ heading, passages }))
}

/** The same as a text to paste elsewhere. */
export function asPlainText(sections: readonly UnsentSection[]): string {
  const text = (runs: readonly Run[]) => runs.map((run) => run.text).join('')
  return sections.map(({ heading, passages }) => [heading, ...passages.map(text)].join('\n')).join('\n\n')
}
