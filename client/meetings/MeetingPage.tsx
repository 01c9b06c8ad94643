import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useCallback } from 'react'
import { isOnWhole } from '../../shared/amendments/checkAmendment.ts'
import { type ConsentRound, wordingOf } from '../../shared/consent/round.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { meetingAmendmentsQuery } from '../amendments/queries.ts'
import { ConsentNews } from '../consent/ConsentNews.tsx'
import { meetingConsentQuery } from '../consent/queries.ts'
import { ItemBoards } from '../boards/ItemBoards.tsx'
import { DecisionBlock } from '../decisions/DecisionBlock.tsx'
import { EscalationContext } from '../decisions/EscalationContext.tsx'
import { meetingDecisionsQuery, useMeetingEscalations, useRegisteredBlocks } from '../decisions/queries.ts'
import { ItemMinutes } from '../editor/ItemMinutes.tsx'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { meetingVotesQuery } from '../votes/queries.ts'
import { VoteCard } from '../votes/VoteCard.tsx'
import { showVote } from '../votes/showVote.ts'
import { VoteList } from '../votes/VoteList.tsx'
import { HistoryButton } from './HistoryButton.tsx'
import { ItemColumn } from './ItemColumn.tsx'
import { MeetingLayout } from './MeetingLayout.tsx'
import { MinutesNotYet } from './MinutesNotYet.tsx'
import { PrintedMeeting } from './PrintedMeeting.tsx'
import { placeOf } from './placeOf.ts'
import { meetingQuery } from './queries.ts'
import { useAgenda } from './useAgenda.ts'
import { useDrafts } from './useDrafts.ts'
import { useMeetingDocuments } from './useMeetingDocuments.ts'
import { useMeetingViews } from './useMeetingViews.ts'
import { useMinutesLabel } from './useMinutesLabel.ts'
import { usePhone } from './usePhone.ts'
import { usePrinting } from './usePrinting.ts'
import { useShownItem } from './useShownItem.ts'
import { VotePanel } from './VotePanel.tsx'

const noVotes: readonly Vote[] = []
const noRounds: readonly ConsentRound[] = []
const AmendmentList = lazyPart(async () => (await import('../amendments/AmendmentList.tsx')).AmendmentList, null)
const TableAmendment = lazyPart(async () => (await import('../amendments/TableAmendment.tsx')).TableAmendment, null)
const ConsentOrigin = lazyPart(async () => (await import('../boards/ConsentOrigin.tsx')).ConsentOrigin, null)
const ConsentCard = lazyPart(async () => (await import('../consent/ConsentCard.tsx')).ConsentCard)
const StartRound = lazyPart(async () => (await import('../consent/StartRound.tsx')).StartRound, null)
const EscalateRound = lazyPart(async () => (await import('../decisions/EscalateRound.tsx')).EscalateRound, null)
const FloorPanel = lazyPart(async () => (await import('./FloorPanel.tsx')).FloorPanel, null)
const OpenVoteForm = lazyPart(async () => (await import('../votes/OpenVoteForm.tsx')).OpenVoteForm)

/** One meeting: its agenda, its minutes, its votes, its course. Here the slices meet; each piece is theirs. */
export function MeetingPage({
  meetingId,
  chosenItemId,
}: {
  meetingId: string
  /** The item the address names; without one the person goes along with the meeting. */
  chosenItemId: string | undefined
}): ReactElement {
  const router = useRouter()
  const locale = useLocale()
  const view = useSuspenseQuery(meetingQuery(meetingId)).data
  const votes = useQuery(meetingVotesQuery(meetingId)).data?.votes ?? noVotes
  const known = useQuery(meetingConsentQuery(meetingId)).data?.rounds
  const rounds = known ?? noRounds
  const amended = useQuery(meetingAmendmentsQuery(meetingId)).data
  const decisions = useQuery(meetingDecisionsQuery(meetingId)).data?.decisions
  const escalations = useMeetingEscalations(meetingId)
  const registered = useRegisteredBlocks(meetingId)
  const documents = useMeetingDocuments(view.meeting)
  const agenda = useAgenda(documents.agenda?.doc)
  const printing = usePrinting()
  const onPhone = usePhone()
  const choose = useCallback(
    (itemId: string | undefined) =>
      void router.navigate({
        to: '/meetings/$meetingId',
        params: { meetingId },
        search: itemId === undefined ? {} : { item: itemId },
        replace: true,
        resetScroll: false,
      }),
    [router, meetingId],
  )
  const shown = useShownItem(agenda, view.meeting.currentItemId, chosenItemId, choose)
  const minutesLabel = useMinutesLabel(shown)
  const views = useMeetingViews()
  const goTo = (itemId: string) => {
    shown.choose(itemId)
    views.showItem()
  }

  const { item, number } = shown
  const escalation = item && escalations.get(item.id)
  const mayRunVotes = view.actions.includes('vote.open')
  const own = votes.filter((vote) => vote.itemId === item?.id)
  const openVote = own.find((vote) => vote.state === 'open')
  const drafts = useDrafts(item, documents.minutes?.doc, view.rules.decisionLanguages[0] ?? 'fr')
  const card = (vote: Vote) => (
    <VoteCard
      key={vote.id}
      vote={vote}
      draftNow={
        documents.hasMinutes
          ? (drafts.find(({ drafted }) => drafted.blockId === vote.drafted?.blockId)?.texts ?? null)
          : undefined
      }
      mayRun={mayRunVotes}
      isLast={vote === own.at(-1)}
      meetingState={view.meeting.state}
    />
  )

  const ownRounds = rounds.filter((round) => round.itemId === item?.id)
  const running = ownRounds.find((round) => round.state === 'running')
  const toVote = own.length === 0 ? ownRounds.findLast((round) => round.state === 'toVote') : undefined
  const mayRunConsent = view.actions.includes('consent.run')
  const { decisionLanguages } = view.rules
  const ownAmendments = amended?.amendments.filter((one) => one.itemId === item?.id) ?? []
  const inForce = amended?.wordings.findLast((wording) => wording.itemId === item?.id)
  const motion = inForce?.texts ?? (toVote && wordingOf(toVote).texts)
  const isWholeVoted = own.some((vote) => isOnWhole(vote) && (vote.state === 'open' || vote.outcome !== null))
  const { state } = view.meeting
  const mayTable =
    (state === 'convened' || state === 'open') && view.actions.includes('amendment.table') && !isWholeVoted
  const draft = motion ?? item?.draft ?? {}
  const hasMotion = decisionLanguages.every((language) => (draft[language] ?? '').trim() !== '')
  const amendmentList = item && number !== undefined && (ownAmendments.length > 0 || (mayTable && hasMotion)) && (
    <AmendmentList
      key={`amendments ${item.id}`}
      {...{ inForce }}
      amendments={ownAmendments}
      languages={decisionLanguages}
      mayRun={mayRunVotes}
      isOpen={state === 'open' && openVote === undefined}
    >
      {mayTable && hasMotion && (
        <TableAmendment
          {...{ meetingId }}
          itemId={item.id}
          itemNumber={number}
          motion={draft}
          languages={decisionLanguages}
        />
      )}
    </AmendmentList>
  )
  const listed = onPhone ? votes.filter((vote) => !own.includes(vote)) : votes
  const roundCard = (round: ConsentRound) => (
    <ConsentCard
      key={round.id}
      round={round}
      mayRun={mayRunConsent}
      languages={decisionLanguages}
      escalation={<EscalateRound round={round} mayDraft={view.actions.includes('escalation.draft')} />}
      origin={<ConsentOrigin meetingId={meetingId} roundId={round.id} />}
    />
  )

  return (
    <>
      <MeetingLayout
        {...{ view, votes, documents, agenda, shown, views }}
        onChoose={goTo}
        votePanel={
          <VotePanel
            {...{ view, shown, mayRunVotes }}
            // On a phone what waits for an answer comes first, then the latest.
            cards={[
              openVote && card(openVote),
              running && roundCard(running),
              amendmentList,
              ...ownRounds.filter((round) => round !== running).map(roundCard),
              ...own
                .filter((vote) => vote !== openVote)
                .toReversed()
                .map(card),
            ]}
            motion={motion}
            isAmended={ownAmendments.some((one) => one.state === 'tabled')}
            hasRound={running !== undefined}
            consent={
              item &&
              number !== undefined &&
              mayRunConsent && (
                <StartRound
                  key={item.id}
                  {...{ meetingId, draft: item.draft }}
                  itemId={item.id}
                  itemNumber={number}
                  languages={decisionLanguages}
                />
              )
            }
            escalation={escalation}
            hasOpenVote={openVote !== undefined}
            hasResult={own.some((vote) => vote.outcome !== null && vote.amends === null)}
            form={OpenVoteForm}
            drafts={drafts}
            onSaved={documents.untilSaved}
          >
            {(listed.length > 0 || own.length === 0) && (
              <VoteList
                votes={listed}
                numberOf={(itemId) => (itemId === null ? undefined : placeOf(agenda.items, itemId))}
                onGoTo={(vote) => {
                  if (vote.itemId !== null) goTo(vote.itemId)
                  showVote(vote.id)
                }}
              />
            )}
          </VotePanel>
        }
        item={
          <ItemColumn
            {...{ view, documents, agenda, shown }}
            context={
              <>
                {item && item.id === view.meeting.currentItemId && view.meeting.state === 'open' && (
                  <FloorPanel view={view} ownSeatIds={documents.ownSeatIds} />
                )}
                {escalation && <EscalationContext escalation={escalation} />}
                {item && (
                  <ItemBoards
                    meetingId={meetingId}
                    groupId={view.group.id}
                    itemId={item.id}
                    mayRun={view.actions.includes('board.run') && view.meeting.state !== 'closed'}
                  />
                )}
              </>
            }
            openVote={openVote ? card(openVote) : running ? roundCard(running) : null}
            endedVotes={[
              amendmentList,
              ...ownRounds.filter((round) => round !== running).map(roundCard),
              ...own.filter((vote) => vote !== openVote).map(card),
            ]}
            hasVotes={own.some((vote) => vote.state !== 'annulled')}
            minutesActions={
              onPhone &&
              view.actions.includes('document.history') && <HistoryButton onPress={() => views.setPanel('history')} />
            }
            minutes={
              item &&
              (isBefore(view) && !documents.mayWriteMinutes ? (
                <MinutesNotYet />
              ) : (
                <ItemMinutes
                  connection={documents.minutes}
                  itemId={item.id}
                  label={minutesLabel}
                  lang={locale}
                  editable={documents.mayWriteMinutes && number !== undefined}
                  frozenBlocks={registered}
                  renderBlock={(block) => <DecisionBlock view={view} itemId={block.itemId} block={block} />}
                />
              ))
            }
          />
        }
      />
      <ConsentNews rounds={known} />
      {printing && (
        <PrintedMeeting
          view={view}
          items={agenda.items}
          minutes={documents.minutes?.doc}
          numbers={new Map(decisions?.flatMap(({ blockId, number: of }) => (blockId === null ? [] : [[blockId, of]])))}
        />
      )}
    </>
  )
}

/** Whether nobody but the keepers of the minutes writes in them yet. */
function isBefore({ meeting }: MeetingView): boolean {
  return meeting.state === 'draft' || meeting.state === 'convened'
}
