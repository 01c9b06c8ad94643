import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import { textIn } from '../../shared/i18n/locale.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { EscalationContext } from '../decisions/EscalationContext.tsx'
import { escalationQuery } from '../decisions/queries.ts'
import { groupsQuery } from '../groups/queries.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { readLinks } from '../meetings/readLinks.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { AnnulVote } from './AnnulVote.tsx'
import { Wording } from './Motion.tsx'
import { voteQuery } from './queries.ts'
import { VoteCard } from './VoteCard.tsx'
import styles from './VotePage.module.css'
import { WrittenAnswer } from './WrittenAnswer.tsx'

/** One vote by itself: in writing, to be answered on whatever screen is at hand; of a meeting, with the way there. */
export function VotePage({ voteId }: { voteId: string }): ReactElement {
  const t = useTranslation()
  const locale = useLocale()
  const { vote } = useSuspenseQuery(voteQuery(voteId)).data
  const group = useQuery(groupsQuery).data?.groups.find(({ id }) => id === vote.groupId)
  const mayRun = group?.actions.includes('vote.open') ?? false
  const { written, meetingId } = vote
  return (
    <Page
      title={textIn(written?.title ?? {}, locale)?.text ?? t('votes.title')}
      heading={written ? <TextIn texts={written.title} fallback={t('written.one')} /> : t('votes.title')}
      width="read"
      above={
        group && (
          <>
            <Link href={paths.group(group.id)}>
              <TextIn texts={group.name} fallback={group.code} />
            </Link>
            {written && (
              <>
                {' · '}
                <Link href={paths.written(group.id)}>{t('written.title')}</Link>
              </>
            )}
          </>
        )
      }
      actions={
        meetingId !== null && (
          <LinkButton href={paths.meeting(meetingId, vote.itemId ?? undefined)}>{t('votes.toVote')}</LinkButton>
        )
      }
    >
      {written ? (
        <WrittenAnswer vote={vote} mayRun={mayRun} />
      ) : (
        <VoteCard vote={vote} mayRun={mayRun} isLast={false} meetingState={null} />
      )}
      {vote.escalationId !== null && written && <Note escalationId={vote.escalationId} />}
      <Dossier vote={vote} />
      {written && mayRun && vote.state === 'open' && (
        <div className={styles.run}>
          <AnnulVote vote={vote} />
        </div>
      )}
    </Page>
  )
}

/** The note that a vote in writing answers: what is asked is read beside the vote. */
function Note({ escalationId }: { escalationId: string }): ReactElement | null {
  const escalation = useQuery(escalationQuery(escalationId)).data?.escalation
  return escalation ? (
    <div className={styles.note}>
      <EscalationContext escalation={escalation} />
    </div>
  ) : null
}

/** What members should know to answer. */
function Dossier({ vote: { written } }: { vote: Vote }): ReactElement | null {
  const t = useTranslation('written')
  if (!written) return null
  const lines = readLinks(written.links)
  const hasGrounds = Object.values(written.grounds).some((text) => text.trim() !== '')
  if (lines.length === 0 && !hasGrounds) return null
  return (
    <Section title={t('papers')}>
      <div className={styles.grounds}>
        <Wording texts={written.grounds} />
      </div>
      <ul className={styles.links}>
        {lines.map(({ label, href }, index) => (
          <li key={index}>
            {href === null ? (
              label
            ) : (
              <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
