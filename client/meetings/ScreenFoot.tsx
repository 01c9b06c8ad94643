import { useRouter } from '@tanstack/react-router'
import { Maximize } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { isLocale, type Locale, locales } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import styles from './ScreenFoot.module.css'

const EVERY = 'every'

/** What whoever stands at the projector may press: the languages, the whole screen, the way back. The address keeps the language. */
export function ScreenFoot({
  meetingId,
  language,
  children,
}: {
  /** Null on a wall opened by a link: from there no way leads to the meeting. */
  meetingId: string | null
  language: Locale | undefined
  children?: ReactNode
}): ReactElement {
  const t = useTranslation('meetings.screen')
  const app = useTranslation('app')
  const router = useRouter()

  function speak(chosen: unknown): void {
    const search = isLocale(chosen) ? { language: chosen } : {}
    if (meetingId === null) void router.navigate({ to: '/wall', search, hash: true, replace: true })
    else void router.navigate({ to: '/meetings/$meetingId/screen', params: { meetingId }, search, replace: true })
  }

  return (
    <footer className={styles.foot}>
      <ToggleButtonGroup
        aria-label={t('languages')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[language ?? EVERY]}
        onSelectionChange={(chosen) => speak([...chosen][0])}
        className={styles.languages}
      >
        <ToggleButton id={EVERY} className={buttonClass('bare', true, styles.language)}>
          {t('allLanguages')}
        </ToggleButton>
        {locales.map((each) => (
          <ToggleButton key={each} id={each} className={buttonClass('bare', true, styles.language)}>
            <span lang={each}>{app(`languageName.${each}`)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button
        small
        variant="bare"
        icon={Maximize}
        onPress={() => {
          // Where a browser has no whole screen to give, the page is as it was.
          void document.documentElement.requestFullscreen().catch(() => undefined)
        }}
      >
        {t('whole')}
      </Button>
      {children}
      {meetingId !== null && (
        <LinkButton small variant="bare" href={paths.meeting(meetingId)}>
          {t('back')}
        </LinkButton>
      )}
    </footer>
  )
}
