import type { ReactElement } from 'react'
import { settles, type Vote } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { StateTag } from '../ui/StateTag.tsx'

/** How a vote in writing stands, in a word. */
export function WrittenState({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation()
  if (vote.state === 'open') return <StateTag tone="now">{t('written.state.running')}</StateTag>
  if (vote.state === 'annulled') {
    const how = vote.written?.stopped ? 'stopped' : 'annulled'
    return <StateTag tone="ended">{t(`written.state.${how}`)}</StateTag>
  }
  if (vote.countRefused) return <StateTag tone="bad">{t('votes.blocked.title')}</StateTag>
  if (vote.outcome === null) return <StateTag tone="ended">{t('written.state.counting')}</StateTag>
  return <StateTag tone={settles(vote.outcome) ? 'good' : 'ended'}>{t(`votes.outcome.${vote.outcome}`)}</StateTag>
}
