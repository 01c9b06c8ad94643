import type { ReactElement } from 'react'
import type * as Y from 'yjs'
import { textIn } from '../../shared/i18n/locale.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { moveItem, setItemType, setPlannedMinutes, setRemoved } from './editAgenda.ts'
import { ItemActions, PUT_BACK_ID } from './ItemActions.tsx'
import { ItemBar } from './ItemBar.tsx'
import { plannedTimes } from './timeRail.ts'
import type { Agenda } from './useAgenda.ts'

interface ItemToolsProps {
  view: MeetingView
  doc: Y.Doc
  agenda: Agenda
  item: AgendaItem
  number: number | undefined
  mayEdit: boolean
  /** Whether a vote or a consent round on it is open. */
  isHeld: boolean
}

/** The line above an item, with everything that can be done to the item as a whole. */
export function ItemTools({ view, doc, agenda, item, number, mayEdit, isHeld }: ItemToolsProps): ReactElement {
  const t = useTranslation('agenda')
  const locale = useLocale()
  const { id: meetingId, state, currentItemId, startsAt } = view.meeting
  const takeUp = useMutate(
    (itemId: string, intent) =>
      api.meetings[':meetingId']['current-item'].$post({ param: { meetingId }, json: { itemId } }, intent),
    { refresh: [keys.meetings.detail(meetingId)] },
  )
  const place = (number ?? 0) - 1
  const title = textIn(item.title, locale)?.text ?? t('untitled')
  const mayTakeUp = state === 'open' && view.actions.includes('meeting.run')

  return (
    <>
      <ItemBar
        item={item}
        number={number}
        time={plannedTimes(agenda.items, startsAt)[place]}
        mayEdit={mayEdit && number !== undefined}
        onType={(type) => setItemType(doc, item.id, type)}
        onPlannedMinutes={(minutes) => setPlannedMinutes(doc, item.id, minutes)}
      >
        <ItemActions
          status={number === undefined ? 'removed' : item.id === currentItemId ? 'current' : 'other'}
          mayEdit={mayEdit}
          isHeld={isHeld}
          isFirst={place === 0}
          isLast={place === agenda.items.length - 1}
          onTakeUp={mayTakeUp ? () => void takeUp.send(item.id) : undefined}
          isTakingUp={takeUp.pending}
          onMove={(by) => {
            const moved = moveItem(doc, agenda.all, item.id, by)
            if (moved !== undefined) announce(t('moved', { title, number: String(moved) }))
          }}
          onRemove={() => {
            setRemoved(doc, item.id, true)
            announce(t('removedNow', { title }))
            // The button pressed is gone; who takes it off stands on the way back.
            setTimeout(() => document.getElementById(PUT_BACK_ID)?.focus(), 100)
          }}
          onPutBack={() => setRemoved(doc, item.id, false)}
        />
      </ItemBar>
      <ProblemNotice problem={takeUp.problem} />
    </>
  )
}
