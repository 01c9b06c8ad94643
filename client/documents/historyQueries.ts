import { queryOptions } from '@tanstack/react-query'
import type { PartContent } from '../../shared/documents/history.ts'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** A history that is looked at goes on: no journal tells of keystrokes, so it is asked again this often. */
const ASK_AGAIN_MS = 15_000

/** Who wrote in one part of a document, and when, oldest first. */
export const spellsQuery = (documentId: string, part: string) =>
  queryOptions({
    queryKey: keys.documents.spells(documentId, part),
    queryFn: () => ask(api.documents[':documentId'].history.$get({ param: { documentId }, query: { part } })),
    staleTime: 0,
    refetchInterval: ASK_AGAIN_MS,
  })

/** What changed in one part of a document between two points. */
export const changesQuery = (documentId: string, part: string, from: number, to: number) =>
  queryOptions({
    queryKey: keys.documents.changes(documentId, part, from, to),
    queryFn: () =>
      ask(
        api.documents[':documentId'].history.changes.$get({
          param: { documentId },
          query: { part, from: String(from), to: String(to) },
        }),
      ),
  })

/** One part of a document as it stood at a point. */
export async function fetchContent(documentId: string, part: string, at: number): Promise<PartContent | undefined> {
  const query = { part, at: String(at) }
  const { parts } = await ask(api.documents[':documentId'].history.content.$get({ param: { documentId }, query }))
  // The typed client does not follow nodes into nodes.
  return parts[0] as PartContent | undefined
}
