import { useQuery } from '@tanstack/react-query'
import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { type DecisionKind, decisionKinds } from '../../shared/decisions/decision.ts'
import type { Block } from '../../shared/documents/passages.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useDocument } from '../documents/useDocument.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuButton, MenuItem, MenuSection } from '../ui/Menu.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { meetingVotesQuery } from '../votes/queries.ts'
import styles from './DecisionBlock.module.css'
import { LanguagesPresent } from './LanguagesPresent.tsx'
import { suggestKind } from './suggestKind.ts'
import { untilSaved } from './untilSaved.ts'

export interface PromoteStripProps {
  view: MeetingView
  itemId: string
  block: Block
}

/** A decision that has no number yet: what kind it is, its languages, and for officers the way into the register. */
export function PromoteStrip({ view, itemId, block }: PromoteStripProps) {
  const t = useTranslation('decisions')
  const { meeting, actions } = view
  const [chosen, setChosen] = useState<DecisionKind | null>(null)
  const kind = chosen ?? suggestKind(block.texts)
  const votes = useQuery(meetingVotesQuery(meeting.id)).data?.votes
  const promotion = usePromotion(meeting.id, meeting.minutesDocumentId)

  const isWorded = Object.keys(block.texts).length > 0
  // Before it opens, a meeting decides nothing.
  const isTime = meeting.state === 'open' || meeting.state === 'closed'
  const canPromote = isTime && actions.includes('decision.promote')
  const voteId = adoptedVoteOf(votes ?? [], itemId)?.id
  const wish = { documentId: meeting.minutesDocumentId, itemId, blockId: block.id, kind }
  return (
    <>
      <div className={styles.facts}>
        {canPromote ? <KindMenu kind={kind} onChoose={setChosen} /> : <span>{t('notEntered')}</span>}
        <LanguagesPresent texts={block.texts} />
      </div>
      <div className={styles.acts}>
        {canPromote && (
          <Button
            small
            icon={NotebookPen}
            isDisabled={!isWorded || votes === undefined}
            isPending={promotion.isUnderWay}
            onPress={() => void promotion.ask(voteId === undefined ? wish : { ...wish, voteId })}
          >
            {t('enterRegister')}
          </Button>
        )}
        {promotion.waits && <span className={styles.quiet}>{t('waitsForDisk')}</span>}
      </div>
      <ProblemNotice problem={promotion.problem} />
    </>
  )
}

function KindMenu({ kind, onChoose }: { kind: DecisionKind; onChoose: (kind: DecisionKind) => void }) {
  const t = useTranslation('decisions')
  const trigger = (
    <MenuButton small className={styles.kind}>
      {t(`kind.${kind}`)}
    </MenuButton>
  )
  return (
    <Menu label={t('chooseKind')} trigger={trigger}>
      <MenuSection title={t('chooseKind')} selected={kind} onSelect={onChoose}>
        {decisionKinds.map((some) => (
          <MenuItem key={some} id={some} detail={t(`kindExplained.${some}`)}>
            {t(`kind.${some}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}

interface Wish {
  documentId: string
  itemId: string
  blockId: string
  kind: DecisionKind
  voteId?: string
}

/** Sends the wish once this tab's own words are on the server's disk: the server reads its own copy, not the screen. */
function usePromotion(meetingId: string, documentId: string) {
  const t = useTranslation('decisions')
  const connection = useDocument(documentId)
  const [waits, setWaits] = useState(false)
  const { send, pending, problem } = useMutate((json: Wish, intent) => api.decisions.$post({ json }, intent), {
    refresh: [keys.meetings.decisions(meetingId)],
  })

  async function ask(wish: Wish): Promise<void> {
    if (!connection) return
    setWaits(true)
    const isSaved = await untilSaved(connection)
    setWaits(false)
    const entered = isSaved ? await send(wish) : undefined
    if (entered) announce(t('entered', { number: entered.decision.number }))
  }

  return { ask, isUnderWay: pending || waits, waits, problem }
}

/** The last vote on the item that adopted something; the decision then carries it as its proof. */
function adoptedVoteOf(votes: readonly Vote[], itemId: string): Vote | undefined {
  return votes
    .filter((vote) => vote.itemId === itemId && vote.state === 'closed' && vote.outcome === 'adopted')
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .at(-1)
}
