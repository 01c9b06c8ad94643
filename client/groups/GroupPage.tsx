import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { CalendarPlus, Inbox, Mail, ScrollText } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { GroupAction } from '../../shared/groups/rights.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { MeetingLines } from '../meetings/MeetingLines.tsx'
import { groupMeetingsQuery } from '../meetings/listQueries.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { GroupRules } from './GroupRules.tsx'
import { GroupSeats } from './GroupSeats.tsx'
import { groupQuery, groupsQuery } from './queries.ts'

/** One group: its meetings, its seats and who holds them, the rules it meets and decides by. */
export function GroupPage({ groupId }: { groupId: string }): ReactElement {
  const t = useTranslation()
  const locale = useLocale()
  const { group, seats, alternates, rules, actions } = useSuspenseQuery(groupQuery(groupId)).data
  const may = (action: GroupAction): boolean => actions.includes(action)
  return (
    <Page
      title={textIn(group.name, locale)?.text ?? group.code}
      heading={<TextIn texts={group.name} fallback={group.code} />}
      above={
        <>
          {t(`groups.kind.${group.kind}`)} · {group.code}
        </>
      }
      lead={group.reportsTo !== null && <ReportsTo groupId={group.reportsTo} />}
      actions={
        <>
          {group.kind === 'steering' && may('group.read') && (
            <LinkButton href={paths.queue(groupId)} icon={Inbox}>
              {t('escalations.queue')}
            </LinkButton>
          )}
          {group.kind === 'steering' && may('group.read') && (
            <LinkButton href={paths.written(groupId)} icon={Mail}>
              {t('written.title')}
            </LinkButton>
          )}
          {may('register.read') && (
            <LinkButton href={paths.register(groupId)} icon={ScrollText}>
              {t('decisions.register')}
            </LinkButton>
          )}
          {may('meeting.create') && (
            <LinkButton href={paths.meetingNew(groupId)} icon={CalendarPlus} variant="primary">
              {t('meetings.new')}
            </LinkButton>
          )}
        </>
      }
    >
      {may('group.read') ? <GroupMeetings groupId={groupId} /> : <Notice tone="info">{t('groups.notSeated')}</Notice>}
      <GroupSeats {...{ groupId, seats, alternates }} mayManage={may('group.manage')} />
      <GroupRules groupId={groupId} sheet={rules} mayManage={may('group.manage')} />
    </Page>
  )
}

/** The committee, linked for those to whom it is open. */
function ReportsTo({ groupId }: { groupId: string }): ReactElement | null {
  const t = useTranslation('groups')
  const committee = useQuery(groupsQuery).data?.groups.find(({ id }) => id === groupId)
  if (!committee) return null
  return (
    <>
      {t('reportsToLine')}{' '}
      <Link href={paths.group(groupId)}>
        <TextIn texts={committee.name} fallback={committee.code} />
      </Link>
    </>
  )
}

/** What lies ahead first, earliest at the top; then what is over, latest at the top. */
function GroupMeetings({ groupId }: { groupId: string }): ReactElement {
  const t = useTranslation('meetings')
  const { meetings } = useSuspenseQuery(groupMeetingsQuery(groupId)).data
  const ahead = meetings.filter(({ state }) => state !== 'closed')
  const past = meetings.filter(({ state }) => state === 'closed').toReversed()
  return (
    <>
      <Section title={t('upcoming')}>
        {ahead.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : <MeetingLines meetings={ahead} />}
      </Section>
      {past.length > 0 && (
        <Section title={t('past')}>
          <MeetingLines meetings={past} />
        </Section>
      )}
    </>
  )
}
