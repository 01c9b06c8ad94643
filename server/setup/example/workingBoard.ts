import { addTheme, placeCard } from '../../../shared/boards/arrangement.ts'
import type { Phase } from '../../../shared/boards/board.ts'
import { addCard } from '../../boards/addCard.ts'
import { boardKeysIn } from '../../boards/boardKeys.ts'
import { translateCard } from '../../boards/changeCard.ts'
import { createBoard } from '../../boards/createBoard.ts'
import { finishFreeze } from '../../boards/finishFreeze.ts'
import { freezeBoard } from '../../boards/freezeBoard.ts'
import { keepNeed } from '../../boards/keepNeed.ts'
import { mergeCards, parkCard } from '../../boards/mergeCards.ts'
import { movePhase } from '../../boards/movePhase.ts'
import { putDots } from '../../boards/putDots.ts'
import { findBoard, type BoardRecord } from '../../boards/store.ts'
import { locales } from '../../../shared/i18n/locale.ts'
import { boardQuestion, exampleThemes, parkedCards, type ExampleCard, type ExampleNeed } from './boardCards.ts'
import type { ExampleStage } from './stage.ts'

/** Where the board belongs, who runs it and who takes part. */
export interface WorkingBoard {
  meetingId: string
  itemId: string
  lead: string
  /** The people present, each with three dots. */
  participants: readonly string[]
}

const letters = ['G', 'M', 'S', 'V']

/** Item 4: 31 cards, of which 12 are kept, 17 merged into them and 2 parked; 66 dots; four themes; frozen. Returns its id. */
export async function holdBoard(
  stage: ExampleStage,
  { meetingId, itemId, lead, participants }: WorkingBoard,
): Promise<string> {
  const keys = boardKeysIn(stage.ground.config.dataDir)
  const { newId } = stage.ground.clock
  const boardId = await stage.by(lead, (tx, actor) =>
    createBoard(tx, actor, { meetingId, itemId, question: boardQuestion }, keys),
  )
  const board = async (): Promise<BoardRecord> => {
    const found = await findBoard(stage.ground.db, boardId)
    if (!found) throw new Error(`the example has no board ${boardId}`)
    return found
  }
  const moveTo = async (to: Phase) => {
    const { phase: from, version } = await board()
    await stage.by(lead, (tx, actor) => movePhase(tx, actor, { boardId, from, version, to, confirmed: false }, keys))
  }

  await moveTo('collect')
  let turn = 0
  const write = async ({ lang, text, kind = 'need' }: ExampleCard & Partial<Pick<ExampleNeed, 'kind'>>) => {
    const cardId = newId()
    const author = participants[turn++ % participants.length] ?? lead
    await stage.by(author, (tx, actor) => addCard(tx, actor, { boardId, cardId, lang, text, kind }, keys))
    return cardId
  }
  const kept: { cardId: string; themeId: string; need: ExampleNeed; merged: string[] }[] = []
  for (const theme of exampleThemes) {
    for (const need of theme.needs) {
      const cardId = await write(need)
      const merged: string[] = []
      for (const other of need.merged) merged.push(await write(other))
      kept.push({ cardId, themeId: theme.id, need, merged })
    }
  }
  const parked: string[] = []
  for (const card of parkedCards) parked.push(await write(card))

  await moveTo('group')
  const { documentId } = await board()
  await stage.editDocument(documentId, (doc) => {
    for (const [place, theme] of exampleThemes.entries()) addTheme(doc, { ...theme, position: letters[place] ?? 'Z' })
    for (const [place, { cardId, themeId }] of kept.entries())
      placeCard(doc, cardId, { theme: themeId, position: String.fromCharCode('A'.charCodeAt(0) + place), also: null })
  })
  await stage.by(lead, async (tx, actor) => {
    for (const { cardId, merged } of kept)
      for (const one of merged) await mergeCards(tx, actor, { boardId, cardId: one, into: cardId })
    for (const cardId of parked) await parkCard(tx, actor, { boardId, cardId })
    for (const { cardId, need } of kept) {
      for (const lang of locales.filter((locale) => locale !== need.lang))
        await translateCard(tx, actor, { boardId, cardId, lang, text: need.texts[lang] ?? '' })
    }
  })

  await moveTo('vote')
  const { round } = await board()
  // Dealt out like cards, so that everybody has three and nobody more than two on one theme.
  const dots = exampleThemes
    .toSorted((a, b) => b.dots - a.dots)
    .flatMap((theme) => Array.from({ length: theme.dots }, () => theme.id))
  for (const [place, personId] of participants.entries()) {
    const own: Record<string, number> = {}
    for (let at = place; at < dots.length; at += participants.length) {
      const themeId = dots[at] ?? ''
      own[themeId] = (own[themeId] ?? 0) + 1
    }
    await stage.by(personId, (tx, actor) => putDots(tx, actor, { boardId, round, dots: own }, keys))
  }
  await moveTo('results')
  await moveTo('synthesise')
  await stage.by(lead, async (tx, actor) => {
    for (const { cardId, themeId, need } of kept)
      await keepNeed(tx, actor, { boardId, cardId, themeId, objectives: [need.objective], texts: need.texts })
  })
  const { version } = await board()
  await stage.by(lead, (tx, actor) => freezeBoard(tx, actor, { boardId, version, park: false }, keys))
  await finishFreeze(stage.ground, boardId)
  return boardId
}
