import type { Messages } from './en.ts'
import { agenda } from './fr/agenda.ts'
import { amendments } from './fr/amendments.ts'
import { app } from './fr/app.ts'
import { boards } from './fr/boards.ts'
import { consent } from './fr/consent.ts'
import { decisions } from './fr/decisions.ts'
import { desk } from './fr/desk.ts'
import { documents } from './fr/documents.ts'
import { editor } from './fr/editor.ts'
import { escalations } from './fr/escalations.ts'
import { evidence } from './fr/evidence.ts'
import { groups } from './fr/groups.ts'
import { history } from './fr/history.ts'
import { meetings } from './fr/meetings.ts'
import { minutes } from './fr/minutes.ts'
import { people } from './fr/people.ts'
import { refusals } from './fr/refusals.ts'
import { roll } from './fr/roll.ts'
import { setup } from './fr/setup.ts'
import { ui } from './fr/ui.ts'
import { votes } from './fr/votes.ts'
import { written } from './fr/written.ts'
import type { Shape } from './messages.ts'
import { typesetFrench } from './typeset.ts'

/** Every text of the software in French, typeset. */
export const fr: Shape<Messages> = typesetFrench({
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
} satisfies Shape<Messages>)
