import { useQuery } from '@tanstack/react-query'
import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { type DecisionKind, decisionKinds } from '../../shared/decisions/decision.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { api } from '../api.ts'
import { untilSaved } from '../documents/untilSaved.ts'
import { useDocument } from '../documents/useDocument.ts'
import type { EditorBlock } from '../editor/blockViews.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuButton, MenuItem, MenuSection } from '../ui/Menu.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { meetingVotesQuery } from '../votes/queries.ts'
import styles from './DecisionBlock.module.css'
import { DecideAgain } from './DecideAgain.tsx'
import { LanguagesPresent } from './LanguagesPresent.tsx'
import { proofOf } from './proofOf.ts'
import { suggestKind } from './suggestKind.ts'

export interface PromoteStripProps {
  view: MeetingView
  itemId: string
  block: EditorBlock
  /** Votes that other entries already rest on. */
  taken: ReadonlySet<string>
  /** Called once the entry stands in the register, on this screen too. */
  onEntered: () => void
}

/** A decision that has no number yet: what kind it is, its languages, and for officers the way into the register. */
export function PromoteStrip({ view, itemId, block, taken, onEntered }: PromoteStripProps) {
  const t = useTranslation('decisions')
  const { meeting, actions } = view
  const [chosen, setChosen] = useState<DecisionKind | null>(null)
  const kind = chosen ?? suggestKind(block.texts)
  const votes = useQuery(meetingVotesQuery(meeting.id)).data?.votes
  const promotion = usePromotion(meeting.id, meeting.minutesDocumentId, onEntered)

  const isWorded = Object.keys(block.texts).length > 0
  // Before it opens, a meeting decides nothing.
  const isTime = meeting.state === 'open' || meeting.state === 'closed'
  const canPromote = isTime && actions.includes('decision.promote')
  const voteId = proofOf(votes ?? [], { itemId, block, kind, taken })
  const wish = { documentId: meeting.minutesDocumentId, itemId, blockId: block.id, kind, voteId }
  return (
    <>
      <div className={styles.facts}>
        {canPromote ? <KindMenu kind={kind} onChoose={setChosen} /> : <span>{t('notEntered')}</span>}
        <LanguagesPresent block={block} />
      </div>
      <div className={styles.acts}>
        {canPromote && (
          <Button
            small
            icon={NotebookPen}
            isDisabled={!isWorded || votes === undefined}
            isPending={promotion.isUnderWay}
            onPress={() => void promotion.ask(wish)}
          >
            {t('enterRegister')}
          </Button>
        )}
        {promotion.waits && <span className={styles.quiet}>{t('waitsForDisk')}</span>}
      </div>
      <ProblemNotice problem={promotion.problem} />
      {promotion.problem?.code === 'decisions.rejectedByVote' && (
        <DecideAgain
          isUnderWay={promotion.isUnderWay}
          onReason={(reconsidered) => void promotion.ask({ ...wish, reconsidered })}
        />
      )}
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
  voteId: string | null
  reconsidered?: string
}

/** Sends the wish once this tab's own words are on the server's disk: the server reads its own copy, not the screen. */
function usePromotion(meetingId: string, documentId: string, onEntered: () => void) {
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
    if (!entered) return
    announce(t('entered', { number: entered.decision.number }))
    onEntered()
  }

  return { ask, isUnderWay: pending || waits, waits, problem }
}
