import { useQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PartContent, Spell } from '../../shared/documents/history.ts'
import { problemOf } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { FieldWords } from './ChangedText.tsx'
import { type Compared, HistoryComparison } from './HistoryComparison.tsx'
import { spellsQuery } from './historyQueries.ts'
import { spellId, SpellList } from './SpellList.tsx'
import { useHistoryWords } from './useHistoryWords.ts'

export interface HistoryPanelProps {
  documentId: string
  /** The agenda item, or the section of a note. */
  part: string
  /** Above the list of moments: which text it is about, where there are several. */
  choice?: ReactNode
  fields?: FieldWords | undefined
  /** What restoring will do, given the moment in words. */
  restoreMeaning: (moment: string) => string
  /** Puts an earlier text back; false when it reads so already. Undefined for those who may not write here. */
  onRestore: ((content: PartContent) => boolean) | undefined
}

/** The past of one part of a document: first who wrote when, then what changed between any two moments. */
export function HistoryPanel({ documentId, part, choice, ...props }: HistoryPanelProps): ReactElement {
  const t = useTranslation('history')
  const answer = useQuery(spellsQuery(documentId, part))
  const words = useHistoryWords(answer.data?.authors ?? [])
  const [compared, setCompared] = useState<(Compared & { opened: number }) | null>(null)
  const spells = answer.data?.spells ?? []
  const open = (spell: Spell) => setCompared({ from: before(spells, spell), to: spell.toSeq, opened: spell.fromSeq })
  if (compared === null || spells.length === 0) {
    return (
      <>
        {choice}
        {answer.isPending && <Skeleton lines={5} />}
        {answer.isError && <ProblemNotice problem={problemOf(answer.error)} />}
        {answer.data && spells.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
        {spells.length > 0 && <SpellList spells={spells} words={words} onChoose={open} />}
      </>
    )
  }
  return (
    <HistoryComparison
      {...{ documentId, part, spells, words, compared }}
      {...props}
      fields={props.fields}
      onCompare={(points) => setCompared({ ...compared, ...points })}
      onBack={() => {
        // Who goes back stands where they left.
        flushSync(() => setCompared(null))
        document.getElementById(spellId(compared.opened))?.focus()
      }}
    />
  )
}

/** Where a text stood before a spell. */
function before(spells: readonly Spell[], spell: Spell): number {
  return spells.findLast(({ toSeq }) => toSeq < spell.fromSeq)?.toSeq ?? 0
}
