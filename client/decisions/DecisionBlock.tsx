// walk:decision 1 — the passage stands in the minutes as a decision; an officer asks for its number.
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import type { EditorBlock } from '../editor/blockViews.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './DecisionBlock.module.css'
import { focusIfLost } from './focusIfLost.ts'
import { meetingDecisionsQuery } from './queries.ts'
import { RegisteredStrip } from './RegisteredStrip.tsx'

const PromoteStrip = lazyPart(async () => (await import('./PromoteStrip.tsx')).PromoteStrip, null)

export interface DecisionBlockProps {
  view: MeetingView
  itemId: string
  /** The block as the minutes have it now. */
  block: EditorBlock
}

/**
 * What stands beneath a decision in the minutes: how to enter it in the register, then its number, where it differs,
 * its way to the committee and the answer. It shows a decision, it never is one. Keeps its height while others type.
 */
export function DecisionBlock({ view, itemId, block }: DecisionBlockProps) {
  const place = useRef<HTMLDivElement>(null)
  const register = useQuery(meetingDecisionsQuery(view.meeting.id)).data
  if (block.kind !== 'decision') return null

  const { minutesDocumentId } = view.meeting
  const decision = register?.decisions.find(
    ({ documentId, blockId }) => documentId === minutesDocumentId && blockId === block.id,
  )
  const taken = new Set(register?.decisions.flatMap(({ voteId }) => (voteId === null ? [] : [voteId])))
  const goToPlate = () => focusIfLost(() => place.current?.querySelector('a'))
  return (
    <div ref={place} className={styles.block} data-decision={decision ? 'registered' : 'open'}>
      {decision && <RegisteredStrip view={view} decision={decision} block={block} />}
      {register && !decision && (
        <PromoteStrip view={view} itemId={itemId} block={block} taken={taken} onEntered={goToPlate} />
      )}
    </div>
  )
}
