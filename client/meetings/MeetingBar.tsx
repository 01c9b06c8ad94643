import { History, ListChecks, type LucideIcon, UsersRound, Vote as VoteIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Group, ToggleButton } from 'react-aria-components'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { buttonClass } from '../ui/Button.tsx'
import buttonStyles from '../ui/Button.module.css'
import { StateTag, type StateTone } from '../ui/StateTag.tsx'
import styles from './MeetingBar.module.css'
import { QuorumLine } from './QuorumLine.tsx'

/** What can stand beside the item, one at a time. */
export const panels = ['roll', 'vote', 'versions', 'history'] as const
export type PanelName = (typeof panels)[number]

const icons: Record<PanelName, LucideIcon> = {
  roll: UsersRound,
  vote: VoteIcon,
  versions: ListChecks,
  history: History,
}
const tones: Record<MeetingView['meeting']['state'], StateTone> = {
  draft: 'rest',
  convened: 'ahead',
  open: 'now',
  closed: 'ended',
}

export interface MeetingBarProps {
  view: MeetingView
  panel: PanelName | null
  onPanel: (panel: PanelName | null) => void
  /** Whether a vote is open: said on its button. */
  hasOpenVote: boolean
  /** The saved badge and who is here. */
  children: ReactNode
}

/** Stays in sight while one reads: how the meeting stands, whether one's words are on disk, who is here, what can be opened beside. */
export function MeetingBar({ view, panel, onPanel, hasOpenVote, children }: MeetingBarProps): ReactElement {
  const t = useTranslation('meetings')
  const { state } = view.meeting
  return (
    <div className={styles.bar}>
      <div className={styles.standing}>
        <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>
        {state !== 'draft' && <QuorumLine quorum={view.quorum} isShort />}
      </div>
      <div className={styles.people}>{children}</div>
      <Group className={styles.panels} aria-label={t('panels')}>
        {panels
          .filter((name) => name !== 'history' || view.actions.includes('document.history'))
          .map((name) => (
            <PanelToggle
              key={name}
              name={name}
              isOpen={panel === name}
              isNow={name === 'vote' && hasOpenVote}
              onToggle={(open) => onPanel(open ? name : null)}
            />
          ))}
      </Group>
    </div>
  )
}

interface PanelToggleProps {
  name: PanelName
  isOpen: boolean
  isNow: boolean
  onToggle: (open: boolean) => void
}

function PanelToggle({ name, isOpen, isNow, onToggle }: PanelToggleProps): ReactElement {
  const title = usePanelTitle()
  const votes = useTranslation('votes')
  const Icon = icons[name]
  return (
    <ToggleButton
      id={toggleId(name)}
      isSelected={isOpen}
      onChange={onToggle}
      className={buttonClass('bare', true, styles.toggle)}
    >
      <Icon className={buttonStyles.icon} aria-hidden />
      {title(name)}
      {isNow && <span className={styles.now}>{votes('state.open')}</span>}
    </ToggleButton>
  )
}

/** The short name of what can stand beside the item. */
export function usePanelTitle(): (panel: PanelName) => string {
  const t = useTranslation()
  const titles = {
    roll: t('roll.title'),
    vote: t('votes.title'),
    versions: t('agenda.versions.short'),
    history: t('history.title'),
  }
  return (panel) => titles[panel]
}

/** The id of the button that opens a panel. */
export function toggleId(panel: PanelName | null): string {
  return `toggle-${panel}`
}
