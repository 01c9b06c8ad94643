import { agenda } from './en/agenda.ts'
import { amendments } from './en/amendments.ts'
import { app } from './en/app.ts'
import { boards } from './en/boards.ts'
import { consent } from './en/consent.ts'
import { decisions } from './en/decisions.ts'
import { desk } from './en/desk.ts'
import { documents } from './en/documents.ts'
import { editor } from './en/editor.ts'
import { escalations } from './en/escalations.ts'
import { evidence } from './en/evidence.ts'
import { groups } from './en/groups.ts'
import { history } from './en/history.ts'
import { meetings } from './en/meetings.ts'
import { minutes } from './en/minutes.ts'
import { people } from './en/people.ts'
import { refusals } from './en/refusals.ts'
import { roll } from './en/roll.ts'
import { setup } from './en/setup.ts'
import { ui } from './en/ui.ts'
import { votes } from './en/votes.ts'
import { written } from './en/written.ts'

/** Every text of the software in English; its keys and arguments are the measure for the other languages. */
export const en = {
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
} as const

/** The texts of one language: the keys of the English ones. */
export type Messages = typeof en
