import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { checkStep } from '../../shared/meetings/steps.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Time } from '../ui/Time.tsx'
import { useMutate } from '../useMutate.ts'
import { agendaChanges } from './agendaChanges.ts'
import { AgendaChangeList } from './AgendaChangeList.tsx'
import { useAgendaText } from './useAgendaText.ts'
import { agendaVersionQuery } from './queries.ts'
import { saveFile } from '../ui/saveFile.ts'
import styles from './VersionsPanel.module.css'

interface VersionsPanelProps {
  view: MeetingView
  /** The agenda as it stands; null while it is being fetched. */
  items: readonly AgendaItem[] | null
}

/** The frozen agendas of a meeting, what has changed since the last one, and for officers the next one. */
export function VersionsPanel({ view, items }: VersionsPanelProps): ReactElement {
  const t = useTranslation('agenda.versions')
  const { meeting, agendaVersions } = view
  const [compared, setCompared] = useState<number | null>(null)
  const newest = agendaVersions.at(-1)?.version
  if (newest === undefined) return <EmptyState>{t('none')}</EmptyState>

  const shown = compared ?? newest
  return (
    <>
      <ul className={styles.versions}>
        {agendaVersions.map(({ version, at }) => (
          <Version
            key={version}
            meeting={meeting}
            version={version}
            at={at}
            isShown={version === shown}
            onShow={() => setCompared(version)}
          />
        ))}
      </ul>
      {items && <Changes meetingId={meeting.id} version={shown} items={items} />}
      {items && view.actions.includes('meeting.run') && checkStep(meeting, 'issueAgendaVersion') === null && (
        <IssueVersion meetingId={meeting.id} newest={newest} items={items} />
      )}
    </>
  )
}

interface VersionProps {
  meeting: MeetingView['meeting']
  version: number
  at: string
  isShown: boolean
  onShow: () => void
}

function Version({ meeting, version, at, isShown, onShow }: VersionProps): ReactElement {
  const t = useTranslation('agenda')
  const textOf = useAgendaText()
  const number = String(version)
  const frozen = useQuery(agendaVersionQuery(meeting.id, version)).data
  const name = `${meeting.groupCode}-${meeting.ordinal}-agenda-v${version}`
  return (
    <li className={styles.version} aria-current={isShown || undefined}>
      <Button small variant="bare" aria-pressed={isShown} onPress={onShow} className={styles.name}>
        {t('version', { number })}
      </Button>
      <span className="meta">
        <Time iso={at} />
      </span>
      <Button
        small
        variant="bare"
        icon={Download}
        isDisabled={!frozen}
        onPress={() => frozen && saveFile(`${name}.txt`, textOf(meeting, frozen))}
      >
        {t('versions.download', { number })}
      </Button>
    </li>
  )
}

function Changes({
  meetingId,
  version,
  items,
}: {
  meetingId: string
  version: number
  items: readonly AgendaItem[]
}): ReactElement {
  const t = useTranslation('agenda.versions')
  const number = String(version)
  const frozen = useQuery(agendaVersionQuery(meetingId, version)).data
  if (!frozen) return <Skeleton />
  const changes = agendaChanges(frozen.items, items)
  if (changes.length === 0) return <p>{t('unchanged', { number })}</p>
  return (
    <section className={styles.changes}>
      <h3>{t('changes', { number })}</h3>
      <AgendaChangeList changes={changes} />
    </section>
  )
}

interface IssueVersionProps {
  meetingId: string
  newest: number
  items: readonly AgendaItem[]
}

/** Freezes the next version; nothing to offer while the agenda still reads as in the newest. */
function IssueVersion({ meetingId, newest, items }: IssueVersionProps): ReactElement | null {
  const t = useTranslation('agenda.versions')
  const frozen = useQuery(agendaVersionQuery(meetingId, newest)).data
  const issue = useMutate(
    (_: void, intent) => api.meetings[':meetingId']['agenda-versions'].$post({ param: { meetingId } }, intent),
    { refresh: [keys.meetings.detail(meetingId)] },
  )
  async function send(): Promise<void> {
    const issued = await issue.send()
    if (issued) announce(t('issued', { number: String(issued.version) }))
  }
  if (!frozen || agendaChanges(frozen.items, items).length === 0) return null
  return (
    <section className={styles.issue}>
      <p className="meta">{t('issueMeans')}</p>
      <Button isPending={issue.pending} onPress={() => void send()}>
        {t('issue', { number: String(newest + 1) })}
      </Button>
      <ProblemNotice problem={issue.problem} />
    </section>
  )
}
