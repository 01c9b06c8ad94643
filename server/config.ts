import { resolve } from 'node:path'
import { z } from 'zod'

/** Everything the environment decides, read once at start. */
export interface Config {
  dataDir: string
  host: string
  port: number
  /** Origins browsers may speak from; the first is the address people are shown. */
  origins: string[]
  /** Whether cookies carry `Secure` and the `__Host-` prefix. */
  https: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1']

const environment = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  ORIGIN: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** Reads the configuration, or throws one error that lists every fault. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const origins = (env['ORIGIN'] ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
  for (const origin of origins) {
    if (!isOrigin(origin)) faults.push(`ORIGIN: "${origin}" is not an origin such as https://releve.example`)
  }
  const host = env['HOST'] ?? 'localhost'
  if (!LOOPBACK.includes(host) && origins.length === 0)
    faults.push('ORIGIN: name the address people will use when HOST is not this machine alone')
  if (!parsed.success || faults.length > 0)
    throw new Error(`The configuration has faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)

  const { DATA_DIR, HOST, PORT, LOG_LEVEL } = parsed.data
  const shown =
    origins.length > 0 ? origins : LOOPBACK.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${PORT}`)
  return {
    dataDir: resolve(DATA_DIR),
    host: HOST,
    port: PORT,
    origins: shown,
    https: shown[0]?.startsWith('https://') ?? false,
    logLevel: LOG_LEVEL,
  }
}

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text)
    return url.origin === text && (url.protocol === 'http:' || url.protocol === 'https:')
  } catch {
    return false
  }
}
