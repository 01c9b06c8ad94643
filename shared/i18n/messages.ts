import type { RefusalCode } from '../refusal.ts'

/** The same tree of keys with any text at the leaves: what French and Dutch must have of the English messages. */
export type Shape<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Shape<Messages[Key]>
}

type Head<Code extends string> = Code extends `${infer First}.${string}` ? First : Code
type Rest<Code extends string, First extends string> = Code extends `${First}.${infer Tail}` ? Tail : never

/** Dotted codes as a tree: one sentence for each, no sentence without its code. */
type Sentences<Code extends string> = {
  readonly [First in Head<Code>]: First extends Code ? string : Sentences<Rest<Code, First>>
}

/** A sentence for every refusal the software can give, under the path its code spells. */
export type RefusalSentences = Sentences<RefusalCode>
