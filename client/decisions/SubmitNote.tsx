import { Send } from 'lucide-react'
import { useState } from 'react'
import type { Escalation, NoteSection } from '../../shared/decisions/escalation.ts'
import { noteSections } from '../../shared/decisions/escalation.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { focusIfLost, mainPart } from './focusIfLost.ts'
import { MissingSections } from './MissingSections.tsx'

export interface SubmitNoteProps {
  escalation: Escalation
  /** Whether everything this tab wrote is on the server's disk: only that is submitted. */
  isSaved: boolean
}

/** Hands the note over to the committee, after saying what becomes final. A refusal names the empty sections. */
export function SubmitNote({ escalation, isSaved }: SubmitNoteProps) {
  const t = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { id, number } = escalation
  const submission = useMutate(
    (_: void, intent) => api.escalations[':escalationId'].submit.$post({ param: { escalationId: id } }, intent),
    { refresh: [keys.escalations.one(id)] },
  )
  const missing = missingIn(submission.problem)

  async function submit(close: () => void): Promise<void> {
    if (!(await submission.send())) return
    announce(t('escalations.submitted', { number }))
    close()
    focusIfLost(mainPart)
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('escalations.submitTitle', { number })}
      isOpen={isOpen}
      onOpenChange={(open) => {
        submission.forget()
        setOpen(open)
      }}
      trigger={
        <Button variant="primary" icon={Send}>
          {t('escalations.submit')}
        </Button>
      }
      actions={(close) => (
        <>
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button variant="primary" isPending={submission.pending || !isSaved} onPress={() => void submit(close)}>
            {t('escalations.submitAct')}
          </Button>
        </>
      )}
    >
      {(close) => (
        <>
          <p>{t('escalations.submitFinal')}</p>
          {!isSaved && <Notice tone="info">{t('escalations.submitWaits')}</Notice>}
          <ProblemNotice problem={submission.problem} />
          {missing.length > 0 && <MissingSections missing={missing} onGo={close} />}
        </>
      )}
    </Dialog>
  )
}

/** The sections a refusal names. */
function missingIn(problem: { code: string; params?: Record<string, string | number> } | object | null): NoteSection[] {
  if (!problem || !('params' in problem) || !problem.params) return []
  const named = String(problem.params['sections'] ?? '').split(',')
  return noteSections.filter((section) => named.includes(section))
}
