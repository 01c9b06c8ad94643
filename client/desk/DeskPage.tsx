import { useSuspenseQueries } from '@tanstack/react-query'
import { MapPinCheck, Users } from 'lucide-react'
import type { ReactElement } from 'react'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { MeetingLines } from '../meetings/MeetingLines.tsx'
import { meetingsQuery } from '../meetings/listQueries.ts'
import { paths } from '../paths.ts'
import { usePerson } from '../people/usePerson.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { GroupCards } from './GroupCards.tsx'
import { Waiting } from './Waiting.tsx'

const MOST_MEETINGS = 5

/** What waits for the person, their next meetings, their groups. */
export function DeskPage(): ReactElement {
  const t = useTranslation()
  const administrator = usePerson()?.administrator ?? false
  const [{ data: known }, { data: planned }] = useSuspenseQueries({ queries: [groupsQuery, meetingsQuery] })
  const ahead = planned.meetings.filter(({ state }) => state !== 'closed')
  const planningIn = known.groups.find(({ actions }) => actions.includes('meeting.create'))
  return (
    <Page title={t('app.nav.desk')}>
      {known.groups.length === 0 ? (
        <NoGroups mayCreate={administrator} />
      ) : (
        <>
          <Waiting groups={known.groups} />
          <Section
            title={t('desk.meetings')}
            actions={
              ahead.length > 0 && (
                <LinkButton href={paths.checkIn} icon={MapPinCheck}>
                  {t('roll.checkIn.title')}
                </LinkButton>
              )
            }
          >
            {ahead.length > 0 ? (
              <MeetingLines meetings={ahead.slice(0, MOST_MEETINGS)} />
            ) : (
              <EmptyState
                action={
                  planningIn && <LinkButton href={paths.meetingNew(planningIn.id)}>{t('meetings.new')}</LinkButton>
                }
              >
                {t('meetings.empty')}
              </EmptyState>
            )}
          </Section>
          <Section
            title={t('desk.groups')}
            actions={administrator && <LinkButton href={paths.groupNew}>{t('groups.new')}</LinkButton>}
          >
            <GroupCards groups={known.groups} />
          </Section>
        </>
      )}
    </Page>
  )
}

/** The first steps of a new instance, or what somebody without a seat can do. */
function NoGroups({ mayCreate }: { mayCreate: boolean }): ReactElement {
  const t = useTranslation()
  if (!mayCreate) return <EmptyState>{t('desk.noGroups')}</EmptyState>
  return (
    <EmptyState
      action={
        <LinkButton href={paths.groupNew} icon={Users} variant="primary">
          {t('groups.new')}
        </LinkButton>
      }
    >
      {t('desk.noGroupsAtAll')}
    </EmptyState>
  )
}
