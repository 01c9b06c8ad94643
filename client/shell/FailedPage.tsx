import type { ReactElement } from 'react'
import { problemOf } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

/** For a page that could not be shown: says why, and how to go on. */
export function FailedPage({ error }: { error: unknown }): ReactElement {
  const t = useTranslation('app')
  const problem = problemOf(error)
  if (problem.code === 'notFound' || problem.code === 'rights.missing') return <NotFoundPage />
  return (
    <main>
      <h1>{t('failed.title')}</h1>
    </main>
  )
}
