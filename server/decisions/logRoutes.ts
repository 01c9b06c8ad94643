import { Hono } from 'hono'
import { locales } from '../../shared/i18n/locale.ts'
import { translate } from '../../shared/i18n/translate.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { describe, signedIn, type Env } from '../http/requests.ts'
import type { Checkpoints } from './checkpoints.ts'
import { exportLog } from './exportLog.ts'
import { signHead, verifyStoredLog } from './verifyStoredLog.ts'

/** The decision log: verified on demand, vouched for, exported; mounted under the decisions. */
export function logRoutes(ground: Ground, checkpoints: Checkpoints) {
  return new Hono<Env>()
    .get('/verify', describe('decisions', 'Verifies the decision log and names the first bad entry'), async (c) => {
      signedIn(c)
      const { entries, firstBad } = await verifyStoredLog(ground)
      // What is not in order is not vouched for.
      return c.json({ entries, firstBad, checkpoint: firstBad ? null : await signHead(ground, checkpoints) })
    })
    .get(
      '/checkpoint',
      describe('decisions', 'A signed checkpoint of the decision log, to keep elsewhere'),
      async (c) => {
        signedIn(c)
        return c.json({ checkpoint: await signHead(ground, checkpoints) })
      },
    )
    .get('/export', describe('decisions', 'The decision log as lines of JSON (administrators)'), async (c) => {
      if (!signedIn(c).administrator) throw refuse('rights.missing')
      const lines = exportLog(ground, await signHead(ground, checkpoints), await noticeOf(ground))
      c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
      c.header('Content-Disposition', 'attachment; filename="decision-log.jsonl"')
      return c.body(lines)
    })
}

/** Who opens an export of invented data must be told first, in every language. */
async function noticeOf({ db }: Ground): Promise<string | null> {
  const example = await db.selectFrom('instance').select('value').where('key', '=', 'demonstration').executeTakeFirst()
  if (!example) return null
  const sentences = locales.map(
    (locale) =>
      `${translate(locale, 'app.demonstration.label')}. ${translate(locale, 'app.demonstration.explanation')}`,
  )
  return sentences.join(' ')
}
