import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { type ReactElement, useEffect, useRef } from 'react'
import type { PartContent, Spell } from '../../shared/documents/history.ts'
import { problemOf } from '../api.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Select, type SelectOption } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ChangedText, type FieldWords } from './ChangedText.tsx'
import styles from './HistoryPanel.module.css'
import { changesQuery } from './historyQueries.ts'
import { RestoreText } from './RestoreText.tsx'
import { type HistoryWords, useHistoryWords } from './useHistoryWords.ts'

/** Two points of a history, by their places in the log; the earlier may be 0, before the first word. */
export interface Compared {
  from: number
  to: number
}

export interface HistoryComparisonProps {
  documentId: string
  part: string
  /** Oldest first; there is at least one. */
  spells: readonly Spell[]
  words: HistoryWords
  compared: Compared
  onCompare: (compared: Compared) => void
  onBack: () => void
  fields: FieldWords | undefined
  /** What restoring will do, given the moment in words. */
  restoreMeaning: (moment: string) => string
  /** Undefined for those who may not write here. */
  onRestore: ((content: PartContent) => boolean) | undefined
}

/** Two points of a history beside each other, whichever they are, and the way back to the earlier one. */
export function HistoryComparison(props: HistoryComparisonProps): ReactElement {
  const { documentId, part, spells, compared, onCompare, onBack, fields, restoreMeaning, onRestore } = props
  const t = useTranslation('history')
  const heading = useRef<HTMLHeadingElement>(null)
  const options = usePoints(spells, props.words)
  const { from, to } = compared
  const answer = useQuery(changesQuery(documentId, part, from, to))
  const words = useHistoryWords(answer.data?.authors ?? [])
  const earlier = options.find(({ seq }) => seq === from)
  const newest = options.at(-1)?.seq ?? 0

  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <>
      <Button small variant="bare" icon={ArrowLeft} onPress={onBack} className={styles.back}>
        {t('back')}
      </Button>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('changes')}
      </h3>
      <div className={styles.points}>
        <Select
          label={t('earlier')}
          options={options.filter(({ seq }) => seq < newest)}
          value={String(from)}
          onChange={(id) => onCompare({ from: Number(id), to: Number(id) < to ? to : newest })}
        />
        <Select
          label={t('later')}
          options={options.filter(({ seq }) => seq > from)}
          value={String(to)}
          onChange={(id) => onCompare({ from, to: Number(id) })}
        />
      </div>
      {answer.data ? (
        <ChangedText blocks={answer.data.parts[0]?.blocks ?? []} words={words} fields={fields} />
      ) : answer.isError ? (
        <ProblemNotice problem={problemOf(answer.error)} />
      ) : (
        <Skeleton lines={5} />
      )}
      {onRestore && earlier?.at !== undefined && answer.data && (
        <RestoreText
          key={from}
          {...{ documentId, part, onRestore }}
          at={from}
          moment={words.moment(earlier.at)}
          meaning={restoreMeaning(words.moment(earlier.at))}
        />
      )}
    </>
  )
}

interface Point extends SelectOption<string> {
  seq: number
  /** Undefined for the beginning. */
  at?: string
}

/** Every point one can compare: before the first word, and after each minute in which somebody wrote. */
function usePoints(spells: readonly Spell[], words: HistoryWords): Point[] {
  const t = useTranslation('history')
  const format = useFormat()
  const now = spells.at(-1)?.toSeq
  const after = spells.flatMap(({ moments, shares }) => {
    const names = words.namesOf(shares.map(({ personId }) => personId))
    return moments.map(({ seq, at }) => {
      const time = format.instant(at, 'dateTime')
      const label = seq === now ? { label: t('now'), detail: `${time}, ${names}` } : { label: time, detail: names }
      return { seq, id: String(seq), at, ...label }
    })
  })
  return [{ seq: 0, id: '0', label: t('beginning') }, ...after]
}
