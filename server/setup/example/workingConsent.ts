import type { Texts } from '../../../shared/i18n/locale.ts'
import { amendWording } from '../../consent/amendWording.ts'
import { endRound } from '../../consent/endRound.ts'
import { raiseObjection } from '../../consent/raiseObjection.ts'
import { settleObjection } from '../../consent/settleObjection.ts'
import { startRound } from '../../consent/startRound.ts'
import { takeStep } from '../../consent/takeStep.ts'
import type { ExampleStage } from './stage.ts'

/** What the round started from: shorter by what two objections brought into it. */
const proposed: Texts = {
  en: 'The WG recommends a mission framework with ESG criteria for partner and project selection.',
  fr: 'Le groupe de travail recommande un cadre de mission intégrant des critères ESG dans le choix des partenaires et des projets.',
  nl: 'De werkgroep beveelt een missiekader aan met ESG-criteria voor de keuze van partners en projecten.',
}

/** Who objects, in whose words, and how the wording took it in; null where the objection was maintained. */
const objections = [
  {
    organisation: 'Support structure 03',
    text: 'Sans dimension de coopération, une mission reste une vitrine.',
    change: 'Une dimension de coopération entre dans le cadre.',
  },
  {
    organisation: 'CCI company 06',
    text: 'Verre verplaatsingen worden zo niet afgewogen tegen regionale samenwerking.',
    change: 'Regionale samenwerking krijgt voorrang op verre verplaatsingen.',
  },
  {
    organisation: 'CCI company 08',
    text: 'As an eligibility condition, ESG criteria would shut out very small companies.',
    change: null,
  },
] as const

interface RoundPlace {
  meetingId: string
  itemId: string
  /** Who runs it. */
  lead: string
  /** The words it ends with. */
  settled: Texts
  /** Who speaks for an organisation, and its seat. */
  voiceOf: (organisation: string) => { personId: string; seatId: string }
  /** Turns the clock to a minute of the meeting. */
  at: (time: string) => void
}

/** The consent round on the mission framework: three objections, two of them integrated in a second loop, one maintained; then the vote. */
export async function holdConsentRound(stage: ExampleStage, place: RoundPlace): Promise<void> {
  const { meetingId, itemId, lead, settled, voiceOf, at } = place
  const run = <T>(work: Parameters<typeof stage.by<T>>[1]) => stage.by(lead, work)
  at('14:51')
  const roundId = await run((tx, actor) => startRound(tx, actor, { meetingId, itemId, texts: proposed }))
  const next = () => run((tx, actor) => takeStep(tx, actor, { roundId, move: 'next' }))
  for (const time of ['14:52', '14:54', '14:56', '14:57']) {
    at(time)
    await next()
  }
  const raised: { objectionId: string; change: string | null }[] = []
  for (const { organisation, text, change } of objections) {
    const { personId, seatId } = voiceOf(organisation)
    const objectionId = await stage.by(personId, (tx, actor) => raiseObjection(tx, actor, { roundId, seatId, text }))
    raised.push({ objectionId, change })
  }
  at('15:00')
  await run((tx, actor) => takeStep(tx, actor, { roundId, move: 'again' }))
  await run((tx, actor) => amendWording(tx, actor, { roundId, texts: settled }))
  for (const { objectionId, change } of raised)
    if (change !== null)
      await run((tx, actor) => settleObjection(tx, actor, { roundId, objectionId, state: 'integrated', change }))
  at('15:03')
  await next()
  await run((tx, actor) => endRound(tx, actor, { roundId, outcome: 'toVote' }))
}
