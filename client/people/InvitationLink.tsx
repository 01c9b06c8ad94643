import type { ReactElement } from 'react'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './InvitationLink.module.css'

/** An invitation just made: whose it is, and the link that is shown this once. */
export interface MadeInvitation {
  name: string
  path: string
  expiresAt: string
}

/** The link to pass on, ready to be copied. */
export function InvitationLink({ made }: { made: MadeInvitation }): ReactElement {
  const t = useTranslation()
  const format = useFormat()
  const link = `${location.origin}${made.path}`

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      announce(t('people.invite.linkCopied'))
    } catch {
      announce(t('ui.copyFailed'))
    }
  }

  return (
    <Notice tone="info" title={t('people.invite.made', { name: made.name })}>
      <p>{t('people.invite.madeHint', { until: format.instant(made.expiresAt, 'date') })}</p>
      <div className={styles.link}>
        <TextField label={t('people.invite.link')} value={link} isReadOnly />
        <Button onPress={() => void copy()}>{t('people.invite.copyLink')}</Button>
      </div>
    </Notice>
  )
}
