import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowUpRight, FileText } from 'lucide-react'
import type { Decision } from '../../shared/decisions/decision.ts'
import { checkDraft } from '../../shared/decisions/transitions.ts'
import type { GroupAction } from '../../shared/groups/rights.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { decisionQuery } from './queries.ts'
import styles from './EscalateButton.module.css'

export interface EscalateButtonProps {
  decision: Decision
  /** The committee the decision's group reports to. */
  reportsTo: string | null
  /** What the viewer may do in that group. */
  actions: readonly GroupAction[]
}

/** The way to the committee: opens the note there is, or starts one where the rules allow it. */
export function EscalateButton({ decision, reportsTo, actions }: EscalateButtonProps) {
  const t = useTranslation('decisions')
  const navigate = useNavigate()
  const known = useQuery(decisionQuery(decision.id)).data
  const note = known?.escalations.find(({ decisionId }) => decisionId === decision.id)
  const draft = useMutate(
    (_: void, intent) => api.decisions[':decisionId'].escalations.$post({ param: { decisionId: decision.id } }, intent),
    { refresh: [keys.decisions.one(decision.id)] },
  )
  const refusal = checkDraft(decision, { reportsTo, hasLiveEscalation: note !== undefined })
  const mayDraft = known !== undefined && refusal === null && actions.includes('escalation.draft')

  async function escalate(): Promise<void> {
    const drafted = await draft.send()
    if (drafted) await navigate({ href: paths.escalation(drafted.escalationId) })
  }

  return (
    <>
      {note && (
        <LinkButton small variant="bare" icon={FileText} href={paths.escalation(note.id)}>
          {note.state === 'draft' ? t('openDraftNote') : t('openNote')}
        </LinkButton>
      )}
      {mayDraft && (
        <Button small icon={ArrowUpRight} isPending={draft.pending} onPress={() => void escalate()}>
          {t('escalate')}
        </Button>
      )}
      {draft.problem && (
        <div className={styles.problem}>
          <ProblemNotice problem={draft.problem} />
        </div>
      )}
    </>
  )
}
