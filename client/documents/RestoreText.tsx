import { History } from 'lucide-react'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { PartContent } from '../../shared/documents/history.ts'
import { type Problem, problemOf } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { fetchContent } from './historyQueries.ts'
import styles from './HistoryPanel.module.css'

interface RestoreTextProps {
  documentId: string
  part: string
  /** The point the text is to read as. */
  at: number
  /** That point in words: `on 9 Dec 2024, 14:10`. */
  moment: string
  /** What will happen, in one sentence. */
  meaning: string
  /** Puts the text so; false when it reads so already. */
  onRestore: (content: PartContent) => boolean
}

/** The way back to an earlier text, with what it does before, and what it did after. */
export function RestoreText({ documentId, part, at, moment, meaning, onRestore }: RestoreTextProps): ReactElement {
  const t = useTranslation('history')
  const [isPending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const section = useRef<HTMLElement>(null)

  // Below a long comparison, what came of it would stand outside the window.
  useEffect(() => {
    if (outcome !== null || problem !== null) section.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome, problem])

  async function restore(): Promise<void> {
    setPending(true)
    setProblem(null)
    setOutcome(null)
    try {
      const content = await fetchContent(documentId, part, at)
      const sentence = content ? restoreFrom(content) : t('restoreFailed')
      setOutcome(sentence)
      announce(sentence)
    } catch (error) {
      setProblem(problemOf(error))
    }
    setPending(false)
  }

  function restoreFrom(content: PartContent): string {
    try {
      return onRestore(content) ? t('restored', { moment }) : t('readsSo')
    } catch {
      return t('restoreFailed')
    }
  }

  return (
    <section ref={section} className={styles.restore}>
      <p className="meta">{meaning}</p>
      <Button icon={History} isPending={isPending} onPress={() => void restore()}>
        {t('restore')}
      </Button>
      {outcome !== null && <Notice tone="info">{outcome}</Notice>}
      <ProblemNotice problem={problem} />
    </section>
  )
}
