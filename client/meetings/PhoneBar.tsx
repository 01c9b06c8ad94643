import { FileText, List, type LucideIcon, UsersRound, Vote as VoteIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './PhoneBar.module.css'

/** What a phone shows, one at a time. */
export const phoneViews = ['item', 'agenda', 'vote', 'roll'] as const
export type PhoneView = (typeof phoneViews)[number]

const icons: Record<PhoneView, LucideIcon> = { item: FileText, agenda: List, vote: VoteIcon, roll: UsersRound }

interface PhoneBarProps {
  /** Undefined while something else is in sight, such as the versions. */
  view: PhoneView | undefined
  onView: (view: PhoneView) => void
  hasOpenVote: boolean
}

/** On a phone, the way between the parts of a meeting, within reach of the thumb. */
export function PhoneBar({ view, onView, hasOpenVote }: PhoneBarProps): ReactElement {
  const t = useTranslation('meetings.views')
  const votes = useTranslation('votes')
  return (
    <nav className={styles.bar} aria-label={t('label')}>
      {phoneViews.map((name) => {
        const Icon = icons[name]
        const isNow = name === 'vote' && hasOpenVote
        return (
          <button
            key={name}
            type="button"
            className={classes(styles.button, isNow && styles.now)}
            aria-current={view === name || undefined}
            onClick={() => onView(name)}
          >
            <Icon aria-hidden />
            {t(name)}
            {isNow && <span className="for-ears"> ({votes('state.open')})</span>}
          </button>
        )
      })}
    </nav>
  )
}
