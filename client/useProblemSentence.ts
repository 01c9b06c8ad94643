import { useTranslations } from 'use-intl'
import type { Problem } from './api.ts'
import { useRefusalSentence } from './i18n/useRefusalSentence.ts'

/** Puts any failed request into words: the refusal's own sentence, no connection, or a bug with its log id. */
export function useProblemSentence(): (problem: Problem) => string {
  const t = useTranslations('app')
  const refusalSentence = useRefusalSentence()
  return (problem) => {
    if (problem.code === 'offline') return t('connection.notSent')
    if (problem.code !== 'internal') return refusalSentence(problem)
    return problem.logId === null ? t('failed.notSent') : t('failed.notSentWithReference', { reference: problem.logId })
  }
}
