import type { ReactElement } from 'react'
import type { Vote } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'

/** What follows from a vote in writing that has ended: who stopped it and why, and the item of a meeting it goes to. */
export function WrittenEnd({ vote }: { vote: Vote }): ReactElement | null {
  const t = useTranslation('written')
  const { stopped, report } = vote.written ?? { stopped: null, report: null }
  const isReported = stopped !== null || vote.outcome !== null
  if (!isReported) return null
  return (
    <Notice
      tone="info"
      {...(stopped && { title: t('stoppedBy', { organisation: stopped.organisation }) })}
      action={report && <LinkButton href={paths.meeting(report.meetingId, report.itemId)}>{t('toItem')}</LinkButton>}
    >
      {stopped && <p>{stopped.reason}</p>}
      {report === null ? <p>{t('waits')}</p> : <p>{stopped ? t('onAgenda') : t('reported')}</p>}
    </Notice>
  )
}
