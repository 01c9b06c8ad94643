import { useSuspenseQuery } from '@tanstack/react-query'
import { MailPlus } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Vote } from '../../shared/votes/vote.ts'
import { groupQuery } from '../groups/queries.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { writtenVotesQuery } from './queries.ts'
import styles from './WrittenPage.module.css'
import { WrittenState } from './WrittenState.tsx'

/** A committee's votes in writing: those that run, those that ended, and the way to put another motion. */
export function WrittenPage({ groupId }: { groupId: string }): ReactElement {
  const t = useTranslation('written')
  const { group, actions } = useSuspenseQuery(groupQuery(groupId)).data
  const { votes } = useSuspenseQuery(writtenVotesQuery(groupId)).data
  const running = votes.filter(({ state }) => state === 'open')
  const ended = votes.filter(({ state }) => state !== 'open')
  const opens = actions.includes('vote.openWritten') && (
    <LinkButton href={paths.writtenNew(groupId)} icon={MailPlus} variant="primary">
      {t('new')}
    </LinkButton>
  )
  return (
    <Page
      title={t('title')}
      width="read"
      above={
        <Link href={paths.group(groupId)}>
          <TextIn texts={group.name} fallback={group.code} />
        </Link>
      }
      lead={t('lead')}
      actions={opens}
    >
      {votes.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
      {running.length > 0 && (
        <Section title={t('running')}>
          <Votes votes={running} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={t('ended')}>
          <Votes votes={ended} />
        </Section>
      )}
    </Page>
  )
}

function Votes({ votes }: { votes: readonly Vote[] }): ReactElement {
  const t = useTranslation('written')
  const format = useFormat()
  return (
    <ul className={styles.votes}>
      {votes.map((vote) => (
        <li key={vote.id} className={styles.vote}>
          <span className={styles.words}>
            <Link href={paths.vote(vote.id)} className={styles.title}>
              <TextIn texts={vote.written?.title ?? vote.question} fallback={t('one')} />
            </Link>
            <span className={styles.facts}>
              {vote.deadline !== null && t('until', { date: format.instant(vote.deadline, 'date') })} ·{' '}
              {t('answered', { cast: String(vote.castCount), roll: String(vote.rollCount) })}
            </span>
          </span>
          <WrittenState vote={vote} />
        </li>
      ))}
    </ul>
  )
}
