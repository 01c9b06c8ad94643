import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'
import { Link } from 'react-aria-components'
import { textIn } from '../../shared/i18n/locale.ts'
import { textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { itemTextKeys, titleKey } from '../../shared/meetings/agenda.ts'
import { listGaps } from '../../shared/meetings/checkConvene.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { ConnectionNotice } from '../documents/ConnectionNotice.tsx'
import { usePublishedItem } from '../documents/ownPresence.ts'
import { SavedBadge } from '../documents/SavedBadge.tsx'
import { usePresence } from '../documents/usePresence.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { AgendaColumn } from './AgendaColumn.tsx'
import { focusField } from './focusField.ts'
import { MeetingAnnouncements } from './MeetingAnnouncements.tsx'
import { MeetingBar, toggleId, usePanelTitle } from './MeetingBar.tsx'
import { MeetingColumns } from './MeetingColumns.tsx'
import styles from './MeetingLayout.module.css'
import { MeetingLead, OtherTitles } from './MeetingLead.tsx'
import { MeetingSteps } from './MeetingSteps.tsx'
import { Panel } from './Panel.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { placeOf } from './placeOf.ts'
import { ScreensLine } from './ScreensLine.tsx'
import type { Agenda } from './useAgenda.ts'
import type { MeetingDocuments } from './useMeetingDocuments.ts'
import { useScreens } from './useScreens.ts'
import type { MeetingViews } from './useMeetingViews.ts'
import type { ShownItem } from './useShownItem.ts'

const MeetingDetails = lazyPart(async () => (await import('./MeetingDetails.tsx')).MeetingDetails, null)
const RollPanel = lazyPart(async () => (await import('./RollPanel.tsx')).RollPanel)
const VersionsPanel = lazyPart(async () => (await import('./VersionsPanel.tsx')).VersionsPanel)

const ItemHistory = lazy(async () => ({ default: (await import('./ItemHistory.tsx')).ItemHistory }))

interface MeetingLayoutProps {
  view: MeetingView
  votes: readonly Vote[]
  documents: MeetingDocuments
  agenda: Agenda
  shown: ShownItem
  views: MeetingViews
  onChoose: (itemId: string) => void
  votePanel: ReactNode
  item: ReactNode
}

/** How a meeting's page is laid out: its head, the bar that stays in sight, the three columns, and on a phone their buttons. */
export function MeetingLayout({
  view,
  votes,
  documents,
  agenda,
  shown,
  views,
  onChoose,
  votePanel,
  item,
}: MeetingLayoutProps): ReactElement {
  const t = useTranslation('meetings')
  const locale = useLocale()
  const panelTitle = usePanelTitle()
  const [isEditingDetails, setEditingDetails] = useState(false)
  const { meeting, group } = view
  const { panel, setPanel } = views
  const mayRun = view.actions.includes('meeting.run')
  const present = usePresence(documents.agenda, documents.minutes)
  const screens = useScreens(present, mayRun)
  usePublishedItem(documents.agenda, shown.item?.id)
  usePublishedItem(documents.minutes, shown.item?.id)
  const hasOpenVote = votes.some((vote) => vote.state === 'open')
  const [, ...otherTitles] = textsInOrder(meeting.title, locale)
  const title = textIn(meeting.title, locale)?.text ?? t('ordinal', { number: String(meeting.ordinal) })

  /** Who shuts the panel stands on the button that opened it. */
  function shutPanel(): void {
    setPanel(null)
    document.getElementById(toggleId(panel))?.focus()
  }

  /** To what is missing before the meeting can be convened. */
  function goToGap({ field, params }: Refusal): void {
    if (field === 'place') return setEditingDetails(true)
    const itemId = params?.['itemId']
    if (typeof itemId !== 'string') return views.setPhone('agenda')
    onChoose(itemId)
    focusField(itemId, itemTextKeys.find((key) => key === field) ?? titleKey[locale])
  }

  return (
    <div className={styles.meeting} data-phone={views.phone ?? 'panel'}>
      <Page
        title={title}
        width="full"
        heading={<TextIn texts={meeting.title} fallback={title} />}
        above={
          <span className={styles.head}>
            <Link href={paths.group(group.id)}>
              <TextIn texts={group.name} fallback={group.code} />
            </Link>{' '}
            · {t('ordinal', { number: String(meeting.ordinal) })}
          </span>
        }
        lead={
          <div className={styles.head}>
            <MeetingLead meeting={meeting} otherTitles={<OtherTitles titles={otherTitles} />} />
          </div>
        }
        actions={
          mayRun && (
            <div className={classes(styles.actions, styles.head)}>
              {meeting.state !== 'closed' && (
                <Button variant="bare" onPress={() => setEditingDetails(true)}>
                  {t('details')}
                </Button>
              )}
              <MeetingSteps
                view={view}
                gaps={documents.hasAgenda ? listGaps(meeting, agenda.all, view.rules) : null}
                onGoTo={goToGap}
                onTakeRoll={() => setPanel('roll')}
              />
            </div>
          )
        }
      >
        <MeetingAnnouncements meeting={meeting} items={agenda.items} votes={votes} />
        <MeetingBar view={view} panel={panel} onPanel={setPanel} hasOpenVote={hasOpenVote}>
          {mayRun && screens.all > 1 && <ScreensLine screens={screens} className={styles.screens} />}
          <PeopleHere present={present} numberOf={(itemId) => placeOf(agenda.items, itemId)} mayRun={mayRun} />
          <SavedBadge
            connection={documents.agenda}
            also={documents.minutes}
            readOnly={!documents.mayEditAgenda && !documents.mayWriteMinutes}
          />
        </MeetingBar>
        <ConnectionNotice connection={documents.agenda} />
        <ConnectionNotice connection={documents.minutes} />
        <MeetingColumns
          view={panel === null ? (views.phone === 'agenda' ? 'agenda' : 'item') : 'panel'}
          shownItemId={shown.item?.id}
          agenda={
            <AgendaColumn
              {...{ view, agenda, documents, votes, shown, onChoose }}
              onVersions={() => setPanel('versions')}
            />
          }
          item={item}
          panel={
            panel && (
              <Panel title={panelTitle(panel)} onClose={shutPanel}>
                {panel === 'roll' && (
                  <RollPanel
                    view={view}
                    ownSeatIds={documents.ownSeatIds}
                    item={
                      shown.item && shown.number !== undefined ? { id: shown.item.id, number: shown.number } : undefined
                    }
                  />
                )}
                {panel === 'vote' && votePanel}
                {panel === 'versions' && <VersionsPanel view={view} items={documents.hasAgenda ? agenda.all : null} />}
                {panel === 'history' && (
                  <Suspense fallback={<Skeleton lines={5} />}>
                    <ItemHistory documents={documents} shown={shown} />
                  </Suspense>
                )}
              </Panel>
            )
          }
        />
        <PhoneBar view={views.phone} onView={views.setPhone} hasOpenVote={hasOpenVote} />
        {isEditingDetails && <MeetingDetails meeting={meeting} isOpen onOpenChange={setEditingDetails} />}
      </Page>
    </div>
  )
}
