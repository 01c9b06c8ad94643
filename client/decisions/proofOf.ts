import type { DecisionKind } from '../../shared/decisions/decision.ts'
import type { Block } from '../../shared/documents/passages.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { settles, type Vote } from '../../shared/votes/vote.ts'

export interface ProofFacts {
  itemId: string
  block: Pick<Block, 'texts'>
  kind: DecisionKind
  /** Votes that other entries of the register already rest on. */
  taken: ReadonlySet<string>
}

/**
 * The vote a decision rests on: the last one on its item that adopted something and that no other entry carries. One
 * put in the very words of the decision comes first; what merely takes note rests on no other.
 */
export function proofOf(
  votes: readonly Pick<Vote, 'id' | 'itemId' | 'state' | 'outcome' | 'openedAt' | 'question'>[],
  { itemId, block, kind, taken }: ProofFacts,
): string | null {
  const adopted = votes
    .filter((vote) => vote.itemId === itemId && vote.state === 'closed' && settles(vote.outcome))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  const worded = adopted.find(({ question }) =>
    locales.some((locale) => block.texts[locale] !== undefined && block.texts[locale] === question[locale]?.trim()),
  )
  if (worded) return worded.id
  return kind === 'note' ? null : (adopted.find(({ id }) => !taken.has(id))?.id ?? null)
}
