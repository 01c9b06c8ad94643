import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { CornerUpRight } from 'lucide-react'
import { type ReactElement, useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-aria-components'
import { allows } from '../../shared/boards/phases.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { ConnectionNotice } from '../documents/ConnectionNotice.tsx'
import { peopleHere } from '../documents/presence.ts'
import { SavedBadge } from '../documents/SavedBadge.tsx'
import { useDocument } from '../documents/useDocument.ts'
import { usePresence } from '../documents/usePresence.ts'
import { useStanding } from '../documents/useSaved.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { meetingQuery } from '../meetings/queries.ts'
import { usePhone } from '../meetings/usePhone.ts'
import { paths } from '../paths.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Page } from '../ui/Page.tsx'
import { PersonMarks } from '../ui/PersonMark.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { BoardDesk } from './BoardDesk.tsx'
import styles from './BoardPage.module.css'
import { BoardTimer } from './BoardTimer.tsx'
import { shapeOf } from './boardShape.ts'
import { PhaseLine } from './PhaseLine.tsx'
import { PhaseView } from './PhaseView.tsx'
import { boardQuery } from './queries.ts'
import { ReadyButton } from './ReadyButton.tsx'
import { SmallGroups } from './SmallGroups.tsx'
import { TalkRound } from './TalkRound.tsx'
import { useArrangement } from './useArrangement.ts'
import { useShownPhase } from './useShownPhase.ts'

/** One board: where it is on its way, how much time is left, who is ready, and the one task of the phase. */
export function BoardPage({
  boardId,
  startsWriting,
}: {
  boardId: string
  /** Came by the board's code: the caret goes to the first card. */
  startsWriting: boolean
}): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const { data: view, dataUpdatedAt } = useSuspenseQuery(boardQuery(boardId))
  const { board, cards, may } = view
  const meeting = useQuery(meetingQuery(board.meetingId)).data?.meeting
  const connection = useDocument(board.documentId)
  const { mayWrite } = useStanding(connection)
  const arrangement = useArrangement(connection?.doc)
  const shape = useMemo(() => shapeOf(cards, arrangement), [cards, arrangement])
  const shown = useShownPhase(board.phase)
  const people = peopleHere(usePresence(connection))
  const onPhone = usePhone()
  useAnnouncedPhase(board.phase)
  const title = textIn(board.question, locale)?.text ?? t('title')
  const [, ...others] = textsInOrder(board.question, locale)
  const runs = may.run && board.phase !== 'frozen'
  const ready = board.phase !== 'setup' && board.phase !== 'frozen' && <ReadyButton view={view} />

  return (
    <div className={styles.board}>
      <Page
        title={title}
        heading={<TextIn texts={board.question} fallback={t('title')} />}
        width="full"
        above={
          <Link href={paths.meeting(board.meetingId, board.itemId)}>
            {meeting ? <TextIn texts={meeting.title} fallback={t('toMeeting')} /> : t('toMeeting')}
          </Link>
        }
        lead={
          others.length > 0 && (
            <span className={styles.others}>
              {others.map(({ locale: lang, text }) => (
                <span key={lang} lang={lang}>
                  {text}
                </span>
              ))}
            </span>
          )
        }
      >
        <PhaseLine current={board.phase} shown={shown.phase} onLook={shown.look} />
        <div className={styles.bar}>
          <BoardTimer timer={board.timer} now={view.now} heardAt={dataUpdatedAt} />
          {!onPhone && ready}
          <div className={styles.people}>
            {people.length > 1 && !onPhone && (
              <PersonMarks label={t('here')} people={people.map(({ user }) => ({ ...user, id: user.personId }))} />
            )}
            {/* Cards are no part of what the badge speaks of: where nothing is arranged it would only mislead. */}
            {allows(board.phase, 'arrange') && <SavedBadge connection={connection} readOnly={!mayWrite} />}
          </div>
        </div>
        <ConnectionNotice connection={connection} />
        {runs &&
          (onPhone ? (
            <Disclosure title={t('desk')} level={2}>
              <BoardDesk view={view} />
            </Disclosure>
          ) : (
            <BoardDesk view={view} />
          ))}
        <TalkRound view={view} heardAt={dataUpdatedAt} />
        <SmallGroups view={view} />
        {shown.isElsewhere && (
          <div className={styles.rejoin}>
            <p>{t('movedOn', { phase: t(`phase.${board.phase}`) })}</p>
            <Button small icon={CornerUpRight} onPress={shown.rejoin}>
              {t('rejoin')}
            </Button>
          </div>
        )}
        <section className={styles.task} aria-label={t(`phase.${shown.phase}`)} data-phase={shown.phase}>
          <p className={styles.lead}>{t(`phaseLead.${shown.phase}`)}</p>
          <PhaseView phase={shown.phase} {...{ view, connection, shape, startsWriting }} />
        </section>
        {onPhone && ready}
      </Page>
    </div>
  )
}

/** Says to those who listen where the board has gone. */
function useAnnouncedPhase(phase: Parameters<typeof useShownPhase>[0]): void {
  const t = useTranslation('boards')
  const before = useRef(phase)
  useEffect(() => {
    if (before.current === phase) return
    before.current = phase
    announce(t('nowAt', { phase: t(`phase.${phase}`) }))
  }, [phase, t])
}
