import type { DialectName } from './dialects.ts'

/** A running server as the load generator needs to know it. */
export interface Target {
  dialect: DialectName
  host: string
  port: number
  /** Sent with every handshake. */
  headers: Record<string, string>
  /** `Cookie` headers of the people there are; empty where nobody signs in. */
  cookies: string[]
}
