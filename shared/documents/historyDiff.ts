import { type BlockLook, type ChangedBlock, type ChangedSpan, joinSpans } from './history.ts'
import { findLosses, findStretches, type Loss, type StateBlock, type Stretch } from './historyState.ts'

/**
 * What became of a part from one point to another, in the order of reading. The kept and the removed words, joined,
 * are the earlier text; the kept and the added ones are the later. Words that moved but kept their order count as kept.
 * Yields between blocks, for a long text must not hold up everything else.
 */
export function* compareStates(
  before: readonly StateBlock[],
  after: readonly StateBlock[],
): Generator<void, ChangedBlock[]> {
  const stretches = yield* findStretches(before, after)
  const comparison = new Comparison(before, yield* findLosses(before, stretches.flat()))
  const coming = keptAhead(stretches)
  for (const [index, block] of after.entries()) {
    comparison.open(block, coming[index] ?? Infinity)
    for (const stretch of stretches[index] ?? []) comparison.read(stretch)
    comparison.close(block, coming[index + 1] ?? Infinity)
    yield
  }
  return comparison.finish()
}

/** For each later block the place of the next kept stretch, in it or after it; infinity when none follows. */
function keptAhead(stretches: readonly Stretch[][]): number[] {
  const places: number[] = []
  let next = Infinity
  for (let index = stretches.length - 1; index >= 0; index--) {
    next = stretches[index]?.find(({ old }) => old !== null)?.old ?? next
    places[index] = next
  }
  return places
}

/** Puts together what is read of the later text and what is missing of the earlier one, both in their order. */
class Comparison {
  readonly #before: readonly StateBlock[]
  readonly #losses: readonly Loss[]
  /** Earlier blocks by key, and where each begins. */
  readonly #indexOf: ReadonlyMap<string, number>
  readonly #starts: readonly number[]
  readonly #blocks: ChangedBlock[] = []
  #spans: ChangedSpan[] = []
  #next = 0
  /** The earlier block the last kept words came from. */
  #lastOld = -1

  constructor(before: readonly StateBlock[], losses: readonly Loss[]) {
    this.#before = before
    this.#losses = losses
    this.#indexOf = new Map(before.map(({ key }, index) => [key, index]))
    let start = 0
    this.#starts = before.map(({ pieces }) => {
      const own = start
      for (const { text } of pieces) start += text.length
      return own
    })
  }

  /** Before a later block: the paragraphs that went and stood before it. */
  open({ key }: StateBlock, nextKept: number): void {
    this.#spans = []
    const was = this.#indexOf.get(key)
    const limit = Math.min(nextKept, was === undefined ? Infinity : (this.#starts[was] ?? Infinity))
    this.#putParagraphs(this.#take(({ start }) => start < limit))
  }

  read({ text, old, piece }: Stretch): void {
    if (old === null) {
      this.#spans.push({ kind: 'added', text, ...piece.put })
      return
    }
    this.#putWords(this.#take(({ start }) => start < old))
    this.#spans.push({ kind: 'kept', text, ...piece.written })
    while (this.#lastOld + 1 < this.#starts.length && (this.#starts[this.#lastOld + 1] ?? Infinity) <= old)
      this.#lastOld++
  }

  /** After a later block: the words that went from its end. */
  close(block: StateBlock, nextKept: number): void {
    const was = this.#indexOf.get(block.key)
    const hasKept = this.#spans.some(({ kind }) => kind === 'kept')
    const isOwn = ({ block: of }: Loss): boolean => of === was || (hasKept && of === this.#lastOld)
    this.#putWords(this.#take((loss) => loss.start < nextKept && isOwn(loss)))
    const earlier = was === undefined ? undefined : this.#before[was]
    this.#blocks.push({
      ...lookOf(block),
      change: earlier !== undefined || this.#spans.some(({ kind }) => kind !== 'added') ? 'kept' : 'added',
      remarked: earlier && earlier.mark !== block.mark ? remarked(earlier, block) : null,
      spans: joinSpans(removedFirst(this.#spans)),
    })
  }

  finish(): ChangedBlock[] {
    this.#putParagraphs(this.#take(() => true))
    return this.#blocks
  }

  #take(isNext: (loss: Loss) => boolean): Loss[] {
    const from = this.#next
    let loss = this.#losses[this.#next]
    while (loss && isNext(loss)) loss = this.#losses[++this.#next]
    return this.#losses.slice(from, this.#next)
  }

  #putWords(losses: readonly Loss[]): void {
    this.#spans.push(...losses.map(removed))
  }

  #putParagraphs(losses: readonly Loss[]): void {
    for (const index of new Set(losses.map(({ block }) => block))) {
      const block = this.#before[index]
      const spans = joinSpans(losses.filter((loss) => loss.block === index).map(removed))
      if (block) this.#blocks.push({ ...lookOf(block), change: 'removed', remarked: null, spans })
    }
  }
}

/** Between words that stayed, what went is read before what came. */
function removedFirst(spans: readonly ChangedSpan[]): ChangedSpan[] {
  const ordered: ChangedSpan[] = []
  let came: ChangedSpan[] = []
  for (const span of spans) {
    if (span.kind === 'added') came.push(span)
    else if (span.kind === 'removed') ordered.push(span)
    else {
      ordered.push(...came, span)
      came = []
    }
  }
  return [...ordered, ...came]
}

function removed({ text, piece }: Loss): ChangedSpan {
  return { kind: 'removed', text, ...(piece.taken ?? piece.put) }
}

function remarked(was: StateBlock, block: StateBlock): ChangedBlock['remarked'] {
  const by = block.marked ?? was.marked
  return by && { before: was.mark, after: block.mark, ...by }
}

function lookOf({ shape, list, depth, field, mark, lang }: BlockLook): BlockLook {
  return { shape, list, depth, field, mark, lang }
}
