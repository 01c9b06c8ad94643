import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { type Problem, problemOf } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { useProblemSentence } from '../useProblemSentence.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

/** For a page that could not be shown: says why, with the log id when it is our fault, and how to go on. */
export function FailedPage({ error, reset }: { error: unknown; reset: () => void }): ReactElement {
  const t = useTranslation('app')
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const problem = problemOf(error)

  function loadAgain(): void {
    queries.reset()
    reset()
    void router.invalidate()
  }

  if (problem.code === 'notFound' || problem.code === 'rights.missing') return <NotFoundPage />
  if (problem.code === 'session.required')
    return (
      <Explained problem={problem} title={t('failed.signedOutTitle')}>
        <LinkButton href={paths.signIn} variant="primary">
          {t('failed.signIn')}
        </LinkButton>
      </Explained>
    )
  return (
    <Explained problem={problem} title={problem.code === 'offline' ? t('failed.offlineTitle') : t('failed.title')}>
      <Button variant="primary" onPress={loadAgain}>
        {t('failed.action')}
      </Button>
    </Explained>
  )
}

function Explained({
  problem,
  title,
  children,
}: {
  problem: Problem
  title: string
  children: ReactNode
}): ReactElement {
  const explain = useExplanation()
  return (
    <Page title={title} width="read" lead={explain(problem)}>
      {children}
    </Page>
  )
}

/** Nothing was being sent here, so it is the page that is spoken of, not what somebody typed. */
function useExplanation(): (problem: Problem) => string {
  const t = useTranslation('app.failed')
  const sentenceOf = useProblemSentence()
  return (problem) => {
    if (problem.code === 'offline') return t('offline')
    if (problem.code !== 'internal') return sentenceOf(problem)
    return problem.logId === null ? t('explanationWithoutReference') : t('explanation', { reference: problem.logId })
  }
}
