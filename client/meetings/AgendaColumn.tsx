import { type ReactElement, useCallback } from 'react'
import { textIn } from '../../shared/i18n/locale.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { titleKey } from '../../shared/meetings/agenda.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AgendaFoot } from './AgendaFoot.tsx'
import { AgendaRail } from './AgendaRail.tsx'
import { addItem, moveItem, setRemoved } from './editAgenda.ts'
import { focusField } from './focusField.ts'
import type { Agenda } from './useAgenda.ts'
import type { MeetingDocuments } from './useMeetingDocuments.ts'
import { usePhone } from './usePhone.ts'
import type { ShownItem } from './useShownItem.ts'

interface AgendaColumnProps {
  view: MeetingView
  agenda: Agenda
  documents: MeetingDocuments
  votes: readonly Vote[]
  shown: ShownItem
  onChoose: (itemId: string) => void
  /** The way to the versions where no bar offers it. */
  onVersions: () => void
}

/** The rail with all that changes its order: adding, moving, putting back. */
export function AgendaColumn({
  view,
  agenda,
  documents,
  votes,
  shown,
  onChoose,
  onVersions,
}: AgendaColumnProps): ReactElement {
  const t = useTranslation('agenda')
  const locale = useLocale()
  const { agenda: connection, hasAgenda, mayEditAgenda, isAgendaLockedForViewer } = documents
  const doc = connection?.doc
  const onPhone = usePhone()

  const move = useCallback(
    (itemId: string, by: 1 | -1) => {
      const number = doc && moveItem(doc, agenda.all, itemId, by)
      const item = agenda.all.find(({ id }) => id === itemId)
      if (number === undefined || !item) return
      announce(t('moved', { title: textIn(item.title, locale)?.text ?? t('untitled'), number: String(number) }))
    },
    [doc, agenda.all, t, locale],
  )

  if (!doc || !hasAgenda) return <Skeleton lines={6} />
  return (
    <AgendaRail
      meeting={view.meeting}
      items={agenda.items}
      votes={votes}
      shownItemId={shown.item?.id}
      onChoose={onChoose}
      onMove={mayEditAgenda ? move : undefined}
    >
      <AgendaFoot
        removed={agenda.removed}
        mayEdit={mayEditAgenda}
        isLockedForViewer={isAgendaLockedForViewer}
        onAdd={() => {
          const itemId = addItem(doc, agenda.all)
          onChoose(itemId)
          focusField(itemId, titleKey[locale])
        }}
        onPutBack={(itemId) => {
          setRemoved(doc, itemId, false)
          onChoose(itemId)
        }}
      />
      {onPhone && <Button onPress={onVersions}>{t('versions.short')}</Button>}
    </AgendaRail>
  )
}
