import type { Scenario } from '../scenario.ts'
import { boardDrags } from './boardDrags.ts'
import { boardFrames } from './boardFrames.ts'
import { boardReveal } from './boardReveal.ts'
import { closedDocuments } from './closedDocuments.ts'
import { closedLoop } from './closedLoop.ts'
import { crowd } from './crowd.ts'
import { everybodyVotes } from './everybodyVotes.ts'
import { hostileClients } from './hostileClients.ts'
import { keyToPaint } from './keyToPaint.ts'
import { longDocument } from './longDocument.ts'
import { longMeeting } from './longMeeting.ts'
import { manyDocuments, thousandDocuments } from './manyDocuments.ts'
import { oneDocument } from './oneDocument.ts'
import { powerCut } from './powerCut.ts'

/** Every scenario, in the order of the table. */
export const scenarios: readonly Scenario[] = [
  oneDocument,
  crowd,
  manyDocuments,
  closedLoop,
  longDocument,
  powerCut,
  closedDocuments,
  hostileClients,
  thousandDocuments,
  longMeeting,
  keyToPaint,
  boardDrags,
  boardReveal,
  boardFrames,
  everybodyVotes,
]
