import type { Generator } from './servers/generator.ts'
import type { RunningServer } from './servers/process.ts'
import type { Seed } from './servers/seedReleve.ts'
import type { ServerName } from './servers/serverKinds.ts'

/** The letters of the table. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'V'] as const
export type Letter = (typeof letters)[number]

/** What one run of one scenario against one server gave, by the name of each figure. */
export type Figures = Record<string, number>

/** What a scenario works with; all of it is taken away after the run. */
export interface Bench {
  name: ServerName
  folder: string
  seed: Seed
  generator: Generator
  /** A second load generator, for those who must not be slowed down by what the first does. */
  another: () => Generator
  /** Starts the server on the folder; again after it was stopped, on what it has stored. */
  start: () => Promise<RunningServer>
  /** Names of documents that this server knows. */
  documents: (count: number) => string[]
  /** Files of the long document. */
  trace: () => { updates: string; whole: string; size: number }
}

/** How a figure is shown. */
export interface FigureTitle {
  figure: string
  title: string
  unit: string
  digits?: number
}

/** An aim: our figure is at most, or at least, a number or a multiple of another server's. */
export interface Aim {
  figure: string
  bound: 'atMost' | 'atLeast'
  value: number
  /** Whose figure `value` is multiplied with. */
  times?: ServerName
}

/** One row of the table. */
export interface Scenario {
  letter: Letter
  title: string
  servers: readonly ServerName[]
  /** Rounds unless asked for otherwise; long scenarios need fewer. */
  mostRounds: number
  shown: readonly FigureTitle[]
  aims: readonly Aim[]
  run: (bench: Bench) => Promise<Figures>
}
