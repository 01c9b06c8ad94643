import { parseArgs } from 'node:util'
import { letters, type Letter } from './scenario.ts'
import { serverNames, type ServerName } from './servers/serverKinds.ts'

/** What is asked for on the command line. */
export interface Options {
  only: readonly Letter[]
  servers: readonly ServerName[]
  /** Undefined: as many as each scenario wants. */
  rounds: number | undefined
  /** Whether the product is built first. */
  build: boolean
}

/** Reads the command line; throws with what can be said there. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      servers: { type: 'string' },
      rounds: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  })
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= 1 && rounds <= 20)) {
    throw new Error('--rounds: a number from 1 to 20')
  }
  return {
    only: chosen('--only', values.only?.toUpperCase(), letters),
    servers: chosen('--servers', values.servers, serverNames),
    rounds,
    build: !values['no-build'],
  }
}

function chosen<T extends string>(option: string, said: string | undefined, known: readonly T[]): readonly T[] {
  if (said === undefined) return known
  const words = said.split(',')
  const wrong = words.filter((word) => !known.some((name) => name === word))
  if (wrong.length > 0) throw new Error(`${option}: ${wrong.join(', ')} is none of ${known.join(', ')}`)
  return known.filter((name) => words.includes(name))
}
