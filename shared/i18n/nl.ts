import type { Messages } from './en.ts'
import { agenda } from './nl/agenda.ts'
import { amendments } from './nl/amendments.ts'
import { app } from './nl/app.ts'
import { boards } from './nl/boards.ts'
import { consent } from './nl/consent.ts'
import { decisions } from './nl/decisions.ts'
import { desk } from './nl/desk.ts'
import { documents } from './nl/documents.ts'
import { editor } from './nl/editor.ts'
import { escalations } from './nl/escalations.ts'
import { evidence } from './nl/evidence.ts'
import { groups } from './nl/groups.ts'
import { history } from './nl/history.ts'
import { meetings } from './nl/meetings.ts'
import { minutes } from './nl/minutes.ts'
import { people } from './nl/people.ts'
import { refusals } from './nl/refusals.ts'
import { roll } from './nl/roll.ts'
import { setup } from './nl/setup.ts'
import { ui } from './nl/ui.ts'
import { votes } from './nl/votes.ts'
import { written } from './nl/written.ts'
import type { Shape } from './messages.ts'

/** Every text of the software in Dutch. */
export const nl: Shape<Messages> = {
  app,
  ui,
  desk,
  setup,
  people,
  groups,
  evidence,
  meetings,
  agenda,
  minutes,
  editor,
  documents,
  history,
  roll,
  votes,
  boards,
  consent,
  written,
  amendments,
  decisions,
  escalations,
  refusals,
}
