import { useQuery } from '@tanstack/react-query'
import { CalendarDays, CalendarPlus } from 'lucide-react'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { groupMeetingsQuery } from '../meetings/listQueries.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import type { ButtonVariant } from '../ui/Button.tsx'
import { Menu, MenuButton, MenuItem, MenuSection } from '../ui/Menu.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { focusIfLost, mainPart } from './focusIfLost.ts'
import styles from './ScheduleMenu.module.css'

export interface ScheduleMenuProps {
  escalation: Escalation
  /** `primary` where this is the one thing to do on the page. */
  variant?: ButtonVariant
}

/** Puts a note on the agenda of one of the committee's meetings that is not over, or leads to planning one. */
export function ScheduleMenu({ escalation, variant = 'quiet' }: ScheduleMenuProps) {
  const t = useTranslation()
  const locale = useLocale()
  const format = useFormat()
  const { id, number, toGroupId } = escalation
  const meetings = useQuery(groupMeetingsQuery(toGroupId)).data?.meetings ?? []
  const ahead = meetings
    .filter(({ state }) => state !== 'closed')
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const schedule = useMutate(
    (json: { meetingId: string }, intent) =>
      api.escalations[':escalationId'].schedule.$post({ param: { escalationId: id }, json }, intent),
    { refresh: [keys.groups.queue(toGroupId), keys.escalations.one(id)] },
  )
  const titleOf = (meeting: Meeting) =>
    textIn(meeting.title, locale)?.text ?? t('meetings.ordinal', { number: String(meeting.ordinal) })

  async function putOn(meeting: Meeting): Promise<void> {
    if (!(await schedule.send({ meetingId: meeting.id }))) return
    announce(t('escalations.scheduled', { number, meeting: titleOf(meeting) }))
    focusIfLost(mainPart)
  }

  return (
    <div className={styles.schedule}>
      <Menu
        label={t('escalations.putOnAgenda')}
        placement="bottom end"
        trigger={
          <MenuButton variant={variant} isPending={schedule.pending}>
            {t('escalations.putOnAgenda')}
          </MenuButton>
        }
      >
        <MenuSection title={t('escalations.whichMeeting')}>
          {ahead.map((meeting) => (
            <MenuItem
              key={meeting.id}
              icon={CalendarDays}
              detail={`${format.instant(meeting.startsAt, 'date')} · ${t(`meetings.state.${meeting.state}`)}`}
              onAction={() => void putOn(meeting)}
            >
              {titleOf(meeting)}
            </MenuItem>
          ))}
          <MenuItem icon={CalendarPlus} href={paths.meetingNew(toGroupId)}>
            {t('escalations.planMeeting')}
          </MenuItem>
        </MenuSection>
      </Menu>
      <ProblemNotice problem={schedule.problem} />
    </div>
  )
}
