import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useCallback } from 'react'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { DecisionBlock } from '../decisions/DecisionBlock.tsx'
import { EscalationContext } from '../decisions/EscalationContext.tsx'
import { meetingDecisionsQuery, useMeetingEscalations, useRegisteredBlocks } from '../decisions/queries.ts'
import { ItemMinutes } from '../editor/ItemMinutes.tsx'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { OpenVoteForm } from '../votes/OpenVoteForm.tsx'
import { meetingVotesQuery } from '../votes/queries.ts'
import { VoteCard } from '../votes/VoteCard.tsx'
import { showVote } from '../votes/showVote.ts'
import { VoteList } from '../votes/VoteList.tsx'
import { ItemColumn } from './ItemColumn.tsx'
import { MeetingLayout } from './MeetingLayout.tsx'
import { MinutesNotYet } from './MinutesNotYet.tsx'
import { PrintedMeeting } from './PrintedMeeting.tsx'
import { meetingQuery } from './queries.ts'
import { useAgenda } from './useAgenda.ts'
import { useMeetingDocuments } from './useMeetingDocuments.ts'
import { useMeetingViews } from './useMeetingViews.ts'
import { useMinutesLabel } from './useMinutesLabel.ts'
import { usePhone } from './usePhone.ts'
import { usePrinting } from './usePrinting.ts'
import { useShownItem } from './useShownItem.ts'
import { VotePanel } from './VotePanel.tsx'

const noVotes: readonly Vote[] = []

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
  const card = (vote: Vote) => <VoteCard key={vote.id} vote={vote} mayRun={mayRunVotes} />

  return (
    <>
      <MeetingLayout
        {...{ view, votes, documents, agenda, shown, views }}
        onChoose={goTo}
        votePanel={
          <VotePanel
            {...{ view, shown, mayRunVotes }}
            cards={own.map(card)}
            escalation={escalation}
            hasOpenVote={openVote !== undefined}
            hasResult={own.some((vote) => vote.outcome !== null)}
            form={OpenVoteForm}
          >
            <VoteList
              votes={onPhone ? votes.filter((vote) => !own.includes(vote)) : votes}
              numberOf={(itemId) => placeOf(agenda.items, itemId)}
              onGoTo={(vote) => {
                goTo(vote.itemId)
                showVote(vote.id)
              }}
            />
          </VotePanel>
        }
        item={
          <ItemColumn
            {...{ view, documents, agenda, shown }}
            context={escalation && <EscalationContext escalation={escalation} />}
            openVote={openVote ? card(openVote) : null}
            endedVotes={own.filter((vote) => vote !== openVote).map(card)}
            hasVotes={own.some((vote) => vote.state !== 'annulled')}
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

function placeOf(items: readonly { id: string }[], itemId: string): number | undefined {
  const place = items.findIndex((item) => item.id === itemId)
  return place < 0 ? undefined : place + 1
}
