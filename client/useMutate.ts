import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import { ask, newIntent, problemOf, type Answer, type Intent, type Problem } from './api.ts'

/** What a page does with one kind of change. */
export interface Mutate<Input, Data> {
  /**
   * Sends the change; resolves to the answer, or undefined when it was refused: `problem` then says why. Asked twice for
   * the same, as by a double click, it sends once and answers both.
   */
  send: (input: Input) => Promise<Data | undefined>
  pending: boolean
  /** Why the last attempt changed nothing; null once another is under way or succeeded. */
  problem: Problem | null
  /** Forgets the last problem. */
  forget: () => void
}

/**
 * A change as a person means it. Sending the same input again after a failure is the same intent under the same
 * idempotency key, so it is carried out at most once; other input, or a next one after success, is a new intent.
 * What `refresh` names is asked for again before the change counts as done.
 *
 * `const close = useMutate((_: void, intent) => api.votes[':voteId'].close.$post({ param: { voteId } }, intent))`
 */
export function useMutate<Input, Data>(
  request: (input: Input, intent: Intent) => Promise<Answer<Data>>,
  { refresh = [] }: { refresh?: readonly QueryKey[] } = {},
): Mutate<Input, Data> {
  const client = useQueryClient()
  const open = useRef<{ of: string; intent: Intent } | null>(null)
  const underWay = useRef<{ of: string; answer: Promise<Data | undefined> } | null>(null)

  const mutation = useMutation({
    mutationFn: (input: Input) => {
      const of = keyOf(input)
      if (open.current?.of !== of) open.current = { of, intent: newIntent() }
      return ask(request(input, open.current.intent))
    },
    onSuccess: async () => {
      open.current = null
      await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })

  async function send(input: Input): Promise<Data | undefined> {
    try {
      return await mutation.mutateAsync(input)
    } catch {
      return undefined // told through `problem`
    }
  }

  return {
    send: (input) => {
      const of = keyOf(input)
      if (underWay.current?.of === of) return underWay.current.answer
      const begun = { of, answer: send(input) }
      underWay.current = begun
      return begun.answer.finally(() => {
        if (underWay.current === begun) underWay.current = null
      })
    },
    pending: mutation.isPending,
    problem: mutation.isError ? problemOf(mutation.error) : null,
    forget: mutation.reset,
  }
}

function keyOf(input: unknown): string {
  return JSON.stringify(input) ?? ''
}
