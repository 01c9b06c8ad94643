import { z } from 'zod'
import {
  anonymities,
  cardKinds,
  CARDS_EACH_MAX,
  DEPUTIES_MAX,
  DOTS_EACH_MAX,
  evidenceRelations,
  MARK_MAX,
  objectives,
  organisationTypes,
  phases,
  TIMER_SECONDS_MAX,
} from '../../shared/boards/board.ts'
import { TURN_SECONDS_MAX, TURN_SECONDS_MIN } from '../../shared/boards/talk.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { ID_PATTERN } from '../../shared/ids.ts'

const id = z.string().regex(ID_PATTERN)
const version = z.number().int().min(1)
const long = z.string().trim().max(2000).optional()
const texts = z
  .object({ en: long, fr: long, nl: long })
  .refine((said) => Object.values(said).some((text) => text !== undefined && text !== ''))
/** Longer than any card, so that the rule can say how long one may be. */
const cardText = z.string().max(10_000)

const settings = z.object({
  anonymity: z.enum(anonymities),
  cardsEach: z.number().int().min(1).max(CARDS_EACH_MAX),
  dotsEach: z.number().int().min(1).max(DOTS_EACH_MAX),
  dotsPerTarget: z.number().int().min(1).max(DOTS_EACH_MAX),
  deputies: z.array(id).max(DEPUTIES_MAX),
})

/** A board to be set up under an agenda item. */
export const newBoard = z.object({
  itemId: id,
  question: texts.optional(),
  settings: settings.partial().optional(),
  plan: z
    .array(z.object({ phase: z.enum(phases), seconds: z.number().int().min(1).max(TIMER_SECONDS_MAX).nullable() }))
    .max(phases.length)
    .optional(),
  methodCardId: id.optional(),
})
const answer = z.string().trim().max(2000)
/** A method card and its three answers. */
export const newMethodCard = z.object({
  title: z.string().trim().min(1).max(200),
  answers: z.object({ worked: answer, failed: answer, nextTime: answer }),
})
export const changedBoard = z.object({ version, question: texts, settings })
export const move = z.object({
  from: z.enum(phases),
  version,
  to: z.enum(phases),
  confirmed: z.boolean().optional(),
})
/** Freezing; `park` says that what was neither kept nor merged is parked with it. */
export const freezing = z.object({ version, park: z.boolean() })
export const groupForming = z.object({ version })
export const readiness = z.object({ phase: z.enum(phases), ready: z.boolean() })
const seconds = z.number().int().min(1).max(TIMER_SECONDS_MAX)
export const timerAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('start'), version, seconds }),
  z.object({ act: z.literal('extend'), version, seconds }),
  z.object({ act: z.literal('pause'), version }),
  z.object({ act: z.literal('resume'), version }),
  z.object({ act: z.literal('stop'), version }),
])

const talkRound = z.number().int().min(1)
/** What is done with a round of talk. */
export const talkAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('start'), seconds: z.number().int().min(TURN_SECONDS_MIN).max(TURN_SECONDS_MAX) }),
  z.object({ act: z.literal('next'), round: talkRound, from: id.nullable() }),
  z.object({ act: z.literal('pass'), round: talkRound, seatId: id }),
  z.object({ act: z.literal('return'), round: talkRound, seatId: id }),
  z.object({ act: z.literal('end'), round: talkRound }),
])

/** A card; its id is chosen by who writes it, so that sending it twice makes one card. */
export const newCard = z.object({
  cardId: id,
  text: cardText,
  lang: z.enum(locales),
  kind: z.enum(cardKinds),
  organisationType: z.enum(organisationTypes).optional(),
})
export const changedCard = z.object({ version, text: cardText, lang: z.enum(locales), kind: z.enum(cardKinds) })
export const translation = z.object({ lang: z.enum(locales), text: cardText })
export const checkedTranslation = z.object({ lang: z.enum(locales) })
export const merging = z.object({ into: id })

/** All dots of one person: they replace what the person put before. */
export const dotsPaper = z.object({
  round: z.number().int().min(1),
  dots: z.record(z.string(), z.number().int().min(0).max(DOTS_EACH_MAX)),
})
const mark = z.number().int().min(1).max(MARK_MAX)
export const rating = z.object({ targetId: id, impact: mark, effort: mark })
export const showingRatings = z.object({ version, shown: z.boolean() })

/** A card kept as a need. */
export const keptNeed = z.object({
  cardId: id,
  objectives: z.array(z.enum(objectives)).max(objectives.length),
  themeId: id.nullable(),
  texts,
})
/** A theme that a decision of the minutes follows from: of a block that is there, or one to be written. */
export const recommendation = z.object({ themeId: id, itemId: id, blockId: id.optional() })
/** An item of the shelf attached to a need; null takes it off. */
export const citation = z.object({ cardId: id, evidenceId: id, relation: z.enum(evidenceRelations).nullable() })
/** An item of the shelf attached to what is recommended from a theme; null takes it off. */
export const recommendationCitation = z.object({
  blockId: id,
  evidenceId: id,
  relation: z.enum(evidenceRelations).nullable(),
})
/** What consent is asked to, for a theme. */
export const themeConsent = z.object({ themeId: id, texts })
export const droppedNeed = z.object({ cardId: id })
