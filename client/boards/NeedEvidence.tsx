import type { ReactElement } from 'react'
import type { BoardNeed } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { useMutate } from '../useMutate.ts'
import { AttachedEvidence, type Cited } from './AttachedEvidence.tsx'

interface NeedEvidenceProps {
  boardId: string
  need: BoardNeed
  mayCite: boolean
}

/** What of the evidence shelf a kept need rests on. */
export function NeedEvidence({ boardId, need, mayCite }: NeedEvidenceProps): ReactElement {
  const t = useTranslation('boards')
  const { cardId, evidence } = need
  const cite = useMutate(
    (cited: Cited, intent) =>
      api.boards[':boardId'].needs.evidence.$post({ param: { boardId }, json: { cardId, ...cited } }, intent),
    { refresh: [keys.boards.one(boardId)] },
  )
  return <AttachedEvidence asks={t('relationOf')} {...{ evidence, mayCite, cite }} />
}
