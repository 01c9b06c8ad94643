import type { Messages } from './en.ts'
import { agenda } from './nl/agenda.ts'
import { app } from './nl/app.ts'
import { decisions } from './nl/decisions.ts'
import { desk } from './nl/desk.ts'
import { documents } from './nl/documents.ts'
import { editor } from './nl/editor.ts'
import { escalations } from './nl/escalations.ts'
import { groups } from './nl/groups.ts'
import { meetings } from './nl/meetings.ts'
import { minutes } from './nl/minutes.ts'
import { people } from './nl/people.ts'
import { refusals } from './nl/refusals.ts'
import { roll } from './nl/roll.ts'
import { setup } from './nl/setup.ts'
import { ui } from './nl/ui.ts'
import { votes } from './nl/votes.ts'
import type { Shape } from './messages.ts'

/** Every text of the software in Dutch. */
export const nl: Shape<Messages> = {
  app,
  ui,
  desk,
  setup,
  people,
  groups,
  meetings,
  agenda,
  minutes,
  editor,
  documents,
  roll,
  votes,
  decisions,
  escalations,
  refusals,
}
