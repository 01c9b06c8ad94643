import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { textIn } from '../../shared/i18n/locale.ts'
import type { PartContent } from '../../shared/documents/history.ts'
import type { Connection } from '../documents/connection.ts'
import { HistoryPanel } from '../documents/HistoryPanel.tsx'
import { useSaved } from '../documents/useSaved.ts'
import { restoreMinutes } from '../editor/restoreMinutes.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { restoreItemTexts } from './restoreItemTexts.ts'
import { useFieldWords } from './useFieldWords.ts'
import type { MeetingDocuments } from './useMeetingDocuments.ts'
import type { ShownItem } from './useShownItem.ts'

const texts = ['minutes', 'agenda'] as const
type TextName = (typeof texts)[number]

interface ItemHistoryProps {
  documents: MeetingDocuments
  shown: ShownItem
}

/** The past of the item in sight: of its minutes, or of what the agenda says of it. */
export function ItemHistory({ documents, shown }: ItemHistoryProps): ReactElement {
  const t = useTranslation('history')
  const agenda = useTranslation('agenda')
  const locale = useLocale()
  const fields = useFieldWords()
  const [text, setText] = useState<TextName>('minutes')
  const { item, number } = shown
  const connection = documents[text]
  const onRestored = useHistoryAfter(connection)
  if (item === undefined || connection === undefined) return <EmptyState>{t('noItem')}</EmptyState>

  const mayWrite = number !== undefined && (text === 'minutes' ? documents.mayWriteMinutes : documents.mayEditAgenda)
  const restore = ({ nodes, texts: earlier }: PartContent): boolean => {
    const isChanged =
      text === 'minutes'
        ? restoreMinutes(connection.doc, item.id, nodes)
        : restoreItemTexts(connection.doc, item.id, earlier)
    if (isChanged) onRestored()
    return isChanged
  }
  return (
    <>
      <p className="meta">
        {number === undefined ? agenda('removedItem') : agenda('itemNumber', { number: String(number) })} ·{' '}
        {textIn(item.title, locale)?.text ?? agenda('untitled')}
      </p>
      <HistoryPanel
        key={item.id}
        documentId={connection.documentId}
        part={item.id}
        choice={
          <RadioGroup
            label={t('whichText')}
            inline
            value={text}
            onChange={setText}
            options={texts.map((name) => ({ id: name, label: t(`text.${name}`) }))}
          />
        }
        fields={text === 'agenda' ? fields : undefined}
        restoreMeaning={(moment) => t(text === 'minutes' ? 'restoreMinutesMeans' : 'restoreAgendaMeans', { moment })}
        onRestore={mayWrite ? restore : undefined}
      />
    </>
  )
}

/** Has a document's history asked for again once what was just done is on disk: before, it is no part of it. */
function useHistoryAfter(connection: Connection | undefined): () => void {
  const client = useQueryClient()
  const { waiting } = useSaved(connection)
  const isAwaited = useRef(false)
  const documentId = connection?.documentId
  useEffect(() => {
    if (!isAwaited.current || waiting > 0 || documentId === undefined) return
    isAwaited.current = false
    void client.invalidateQueries({ queryKey: keys.documents.history(documentId) })
  }, [client, waiting, documentId])
  return () => {
    isAwaited.current = true
  }
}
