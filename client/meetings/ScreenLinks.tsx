import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { ScreenLink } from '../../shared/meetings/screenLink.ts'
import { isLinkOpen } from '../../shared/meetings/screenLink.ts'
import { api } from '../api.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'
import { meetingQuery, screenLinksQuery } from './queries.ts'
import styles from './ScreenLinks.module.css'

/** For who runs the meeting: a link by which the screen of the room shows the wall without anybody signed in at it. */
export function ScreenLinks({ meetingId }: { meetingId: string }): ReactElement | null {
  const t = useTranslation('meetings.screen')
  const actions = useQuery(meetingQuery(meetingId)).data?.actions
  if (!actions?.includes('meeting.run')) return null
  return (
    <Dialog
      title={t('links')}
      trigger={
        <Button small variant="bare">
          {t('links')}
        </Button>
      }
    >
      {() => <Links meetingId={meetingId} />}
    </Dialog>
  )
}

function Links({ meetingId }: { meetingId: string }): ReactElement {
  const t = useTranslation('meetings.screen')
  const [made, setMade] = useState<string | null>(null)
  const [now] = useState(() => new Date().toISOString())
  const links = useQuery(screenLinksQuery(meetingId)).data?.links ?? []
  const refresh = [keys.meetings.screenLinks(meetingId)]
  const make = useMutate(
    (_: void, intent) => api.meetings[':meetingId']['screen-links'].$post({ param: { meetingId } }, intent),
    { refresh },
  )
  const revoke = useMutate(
    (linkId: string, intent) =>
      api.meetings[':meetingId']['screen-links'][':linkId'].revoked.$post({ param: { meetingId, linkId } }, intent),
    { refresh },
  )
  return (
    <div className={styles.links}>
      <p>{t('linkMeans')}</p>
      <ProblemNotice problem={make.problem ?? revoke.problem} />
      {made === null ? (
        <Button
          variant="primary"
          isPending={make.pending}
          onPress={() => void make.send().then((done) => done && setMade(`${location.origin}${paths.wall(done.key)}`))}
        >
          {t('makeLink')}
        </Button>
      ) : (
        <NewLink link={made} />
      )}
      <ul className={styles.list} aria-label={t('openLinks')}>
        {links
          .filter((link) => isLinkOpen(link, now))
          .map((link) => (
            <OpenLink key={link.id} link={link} isPending={revoke.pending} onRevoke={() => void revoke.send(link.id)} />
          ))}
      </ul>
    </div>
  )
}

/** The link just made, shown this once. */
function NewLink({ link }: { link: string }): ReactElement {
  const t = useTranslation('meetings.screen')
  const ui = useTranslation('ui')
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      announce(t('linkCopied'))
    } catch {
      announce(ui('copyFailed'))
    }
  }
  return (
    <div className={styles.made}>
      <TextField label={t('link')} value={link} isReadOnly />
      <Button onPress={() => void copy()}>{t('copyLink')}</Button>
    </div>
  )
}

function OpenLink({
  link,
  isPending,
  onRevoke,
}: {
  link: ScreenLink
  isPending: boolean
  onRevoke: () => void
}): ReactElement {
  const t = useTranslation('meetings.screen')
  const format = useFormat()
  const words = { made: format.instant(link.createdAt, 'time'), until: format.instant(link.expiresAt, 'dateTime') }
  return (
    <li className={styles.line}>
      <span>{t('linkFrom', words)}</span>
      <Button small variant="danger" aria-label={t('closeLinkOf', words)} isPending={isPending} onPress={onRevoke}>
        {t('closeLink')}
      </Button>
    </li>
  )
}
