import { useTranslations } from 'use-intl'
import type { Refusal } from '../../shared/refusal.ts'
import { refusalParams } from '../../shared/i18n/refusalParams.ts'

/** Puts a refusal into words in the person's language: what happened, what is kept, what to do now. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const t = useTranslations() as (key: string, params: Record<string, string | number>) => string
  return (refusal) => t(`refusals.${refusal.code}`, refusalParams(refusal))
}
