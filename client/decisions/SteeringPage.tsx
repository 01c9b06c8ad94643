import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-aria-components'
import type { Escalation, EscalationState } from '../../shared/decisions/escalation.ts'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { AnsweredFile, QueuedFile } from './QueuedFile.tsx'
import { queueQuery, registerQuery } from './queries.ts'
import styles from './SteeringPage.module.css'

/** The committee's desk: the notes that wait for it, those on an agenda or voted on in writing, and what it has answered. */
export function SteeringPage({ groupId }: { groupId: string }) {
  const t = useTranslation('escalations')
  const { escalations } = useSuspenseQuery(queueQuery(groupId)).data
  const group = useQuery(groupsQuery).data?.groups.find(({ id }) => id === groupId)
  const entries = useQuery(registerQuery(groupId)).data?.decisions ?? []
  const maySchedule = group?.actions.includes('escalation.decide') ?? false
  const mayPutInWriting = group?.actions.includes('vote.openWritten') ?? false
  const waiting = inState(escalations, 'submitted').toSorted(byAge)
  const onAgenda = inState(escalations, 'onAgenda').toSorted(byAge)
  const inWriting = inState(escalations, 'inWriting').toSorted(byAge)
  const answered = inState(escalations, 'answered').toSorted((a, b) =>
    (a.answeredAt ?? '') < (b.answeredAt ?? '') ? 1 : -1,
  )

  return (
    <Page
      title={t('title')}
      above={
        group && (
          <Link href={paths.group(groupId)}>
            <TextIn texts={group.name} fallback={group.code} />
          </Link>
        )
      }
      actions={<LinkButton href={paths.register(groupId)}>{t('openRegister')}</LinkButton>}
    >
      <Section title={t('queue')}>
        {waiting.length === 0 ? (
          <EmptyState>{t('queueEmpty')}</EmptyState>
        ) : (
          <ol className={styles.files}>
            {waiting.map((escalation) => (
              <li key={escalation.id}>
                <QueuedFile escalation={escalation} {...{ maySchedule, mayPutInWriting }} />
              </li>
            ))}
          </ol>
        )}
      </Section>
      {onAgenda.length > 0 && (
        <Section title={t('onAgenda')}>
          <ol className={styles.files}>
            {onAgenda.map((escalation) => (
              <li key={escalation.id}>
                <QueuedFile escalation={escalation} maySchedule={false} mayPutInWriting={false} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {inWriting.length > 0 && (
        <Section title={t('state.inWriting')}>
          <ol className={styles.files}>
            {inWriting.map((escalation) => (
              <li key={escalation.id}>
                <QueuedFile escalation={escalation} maySchedule={false} mayPutInWriting={false} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={t('answered')}>
          <ol className={styles.answers}>
            {answered.map((escalation) => (
              <li key={escalation.id}>
                <AnsweredFile escalation={escalation} entries={entries} />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  )
}

function inState(escalations: readonly Escalation[], wanted: EscalationState): Escalation[] {
  return escalations.filter(({ state }) => state === wanted)
}

function byAge(a: Escalation, b: Escalation): number {
  return (a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1
}
