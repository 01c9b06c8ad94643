import { textIn, type Locale, type Texts } from '../i18n/locale.ts'
import { translate } from '../i18n/translate.ts'
import { optionWords, orderInWords } from './optionWords.ts'
import { runOffBetween } from './optionTally.ts'
import { baseOf } from './tally.ts'
import {
  isOptionRule,
  type Amends,
  type CastingVote,
  type Limits,
  type MotionRule,
  type MotionTally,
  type OptionRule,
  type OptionTally,
  type Tally,
  type VoteOutcome,
  type VoteRule,
} from './vote.ts'

/** What a result is of: the rule, and the options with what a paper could mark. */
export interface ResultOf {
  rule: VoteRule
  options: readonly Texts[]
  limits: Limits | null
  /** The amendment that was voted on. */
  amends?: Pick<Amends, 'number' | 'organisation' | 'after'> | null
}

/** The result in words, naming the rule and its figures, as it stands in the minutes (V15). */
export function resultSentence(locale: Locale, of: ResultOf, outcome: VoteOutcome, tally: Tally): string {
  const sentence = verdictSentence(locale, of, outcome, tally)
  const { didNotVote: count } = tally
  const whole = count === 0 ? sentence : `${sentence} ${translate(locale, 'votes.result.didNotVote', { count })}`
  return ofAmendment(locale, of, whole, outcome === 'adopted')
}

/** Names the amendment a sentence is about, and the words of the motion once it is adopted (V56). */
function ofAmendment(locale: Locale, { amends }: Pick<ResultOf, 'amends'>, sentence: string, adopted: boolean): string {
  if (!amends) return sentence
  const { number, organisation, after } = amends
  const named = `${translate(locale, 'votes.result.amendment', { number: String(number), organisation })} ${sentence}`
  if (!adopted) return named
  return `${named} ${translate(locale, 'votes.result.amended', { text: textIn(after, locale)?.text.trim() ?? '' })}`
}

/** What was decided in words, whoever was silent left out. */
export function verdictSentence(locale: Locale, of: ResultOf, outcome: VoteOutcome, tally: Tally): string {
  return isOptionRule(of.rule)
    ? optionSentence(locale, { ...of, rule: of.rule }, outcome, tally as OptionTally)
    : motionSentence(locale, of.rule, outcome, tally as MotionTally)
}

function motionSentence(locale: Locale, rule: MotionRule, outcome: VoteOutcome, tally: MotionTally): string {
  const { for: inFavour, against, abstain } = tally
  return translate(locale, 'votes.result.motion', {
    outcome,
    for: inFavour,
    against,
    abstain,
    majority: translate(locale, `votes.result.majority.${rule}`, { outcome, for: inFavour, of: baseOf(rule, tally) }),
  })
}

/** Who took no part, with the reason they declared, as it stands in the minutes after the result. */
export function recusalSentence(locale: Locale, recusal: { organisation: string; reason: string }): string {
  return translate(locale, 'votes.result.recused', recusal)
}

/** The chair's casting vote in words, as it stands in the minutes after the result it decides (V40). */
export function castingSentence(
  locale: Locale,
  { organisation, choice }: Pick<CastingVote, 'organisation' | 'choice'>,
  tally: MotionTally,
  of: Pick<ResultOf, 'amends'> = {},
): string {
  const sentence = translate(locale, 'votes.result.casting', {
    organisation,
    choice,
    for: tally.for,
    against: tally.against,
  })
  return ofAmendment(locale, of, sentence, choice === 'for')
}

function optionSentence(
  locale: Locale,
  { rule, options, limits }: ResultOf & { rule: OptionRule },
  outcome: VoteOutcome,
  tally: OptionTally,
): string {
  const words = optionWords(options, locale)
  const first = outcome === 'runOff' ? runOffBetween(rule, tally) : (tally.order[0] ?? [])
  const figures = tally.order.flat().map((option) => `${words[option] ?? ''} ${tally.counts[option] ?? 0}`)
  const method = translate(locale, `votes.result.method.${rule}`, {
    outcome,
    figures: figures.join(', '),
    most: Math.max(0, ...tally.counts),
    marked: tally.marked,
    perOption: limits?.perOption ?? 0,
    inAll: limits?.inAll ?? 0,
  })
  return translate(locale, 'votes.result.options', {
    outcome,
    first: first.map((option) => words[option] ?? '').join(', '),
    order: orderInWords(tally.order, words),
    method,
    abstain: tally.abstain,
  })
}
