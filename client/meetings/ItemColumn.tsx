import type { ReactElement, ReactNode } from 'react'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { GoToCurrent } from './GoToCurrent.tsx'
import { ItemTools } from './ItemTools.tsx'
import { ItemView } from './ItemView.tsx'
import { SteadyCaret } from './SteadyCaret.tsx'
import type { Agenda } from './useAgenda.ts'
import type { MeetingDocuments } from './useMeetingDocuments.ts'
import type { ShownItem } from './useShownItem.ts'

interface ItemColumnProps {
  view: MeetingView
  documents: MeetingDocuments
  agenda: Agenda
  shown: ShownItem
  context: ReactNode
  openVote: ReactNode
  endedVotes: ReactNode
  hasVotes: boolean
  minutes: ReactNode
  minutesActions: ReactNode
}

/** The item in sight, and the way back to where the meeting is. */
export function ItemColumn({ view, documents, agenda, shown, ...pieces }: ItemColumnProps): ReactElement {
  const t = useTranslation('agenda')
  const { agenda: connection, hasAgenda, mayEditAgenda } = documents
  const { item, number } = shown
  if (!connection || !hasAgenda) return <Skeleton kind="title" lines={1} />
  if (!item) return <EmptyState>{t('empty')}</EmptyState>

  const currentPlace = agenda.items.findIndex(({ id }) => id === view.meeting.currentItemId)
  const current = agenda.items[currentPlace]
  return (
    <SteadyCaret when={`${shown.isElsewhere} ${pieces.openVote !== null}`}>
      {shown.isElsewhere && current && <GoToCurrent item={current} number={currentPlace + 1} onGo={shown.follow} />}
      <ItemView
        key={item.id}
        connection={connection}
        item={item}
        number={number}
        mayEdit={mayEditAgenda && number !== undefined}
        bar={
          <ItemTools
            {...{ view, agenda, item, number }}
            doc={connection.doc}
            mayEdit={mayEditAgenda}
            isHeld={pieces.openVote !== null}
          />
        }
        {...pieces}
      />
    </SteadyCaret>
  )
}
