import { useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { optionWords } from '../../shared/votes/optionWords.ts'
import { runOffBetween } from '../../shared/votes/optionTally.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import { isOptionRule, type Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { touchedKeys } from './touchedKeys.ts'
import { useMutate } from '../useMutate.ts'
import styles from './VoteCard.module.css'

/** The way from a vote that chose none to the run-off between what it left; nothing for any other vote. */
export function OpenRunOff({ vote }: { vote: Vote }): ReactElement | null {
  const t = useTranslation('votes')
  const words = useTranslation()
  const router = useRouter()
  const locale = useLocale()
  const open = useMutate(
    (_: void, intent) => api.votes[':voteId']['run-off'].$post({ param: { voteId: vote.id } }, intent),
    { refresh: touchedKeys(vote) },
  )
  const { rule, tally, outcome } = vote
  if (outcome !== 'runOff' || !isOptionRule(rule) || !tally || !('counts' in tally)) return null
  const named = optionWords(vote.options, locale)
  const options = runOffBetween(rule, tally)
    .map((option) => named[option] ?? '')
    .join(', ')

  async function start(): Promise<void> {
    const made = await open.send()
    // In a meeting the new vote stands on the same item; in writing it has a page of its own.
    if (made && isWritten(vote)) await router.navigate({ href: paths.vote(made.voteId) })
  }

  return (
    <footer className={styles.run}>
      <ProblemNotice problem={open.problem} />
      <p className="meta">
        {isWritten(vote) ? words('written.runOffMeans', { options }) : t('runOffMeans', { options })}
      </p>
      <Button variant="primary" isPending={open.pending} onPress={() => void start()}>
        {t('openRunOff')}
      </Button>
    </footer>
  )
}
