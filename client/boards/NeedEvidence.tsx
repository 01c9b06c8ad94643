import { useQuery } from '@tanstack/react-query'
import { Quote, X } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { evidenceRelations, type BoardNeed, type EvidenceRelation } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { evidenceQuery } from '../evidence/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './NeedEvidence.module.css'

interface Citing {
  cardId: string
  evidenceId: string
  relation: EvidenceRelation | null
}

interface NeedEvidenceProps {
  boardId: string
  need: BoardNeed
  mayCite: boolean
}

/** What of the evidence shelf a kept need rests on, and the way to attach more. */
export function NeedEvidence({ boardId, need, mayCite }: NeedEvidenceProps): ReactElement | null {
  const t = useTranslation('boards')
  const cite = useMutate(
    (json: Citing, intent) => api.boards[':boardId'].needs.evidence.$post({ param: { boardId }, json }, intent),
    { refresh: [keys.boards.one(boardId)] },
  )
  if (need.evidence.length === 0 && !mayCite) return null
  return (
    <div className={styles.evidence}>
      {need.evidence.length > 0 && (
        <ul className={styles.list}>
          {need.evidence.map(({ evidenceId, title, relation }) => (
            <li key={evidenceId}>
              <span>
                <em>{t(`relation.${relation}`)}</em> {title}
              </span>
              {mayCite && (
                <IconButton
                  icon={X}
                  label={t('takeEvidenceOff', { title })}
                  onPress={() => void cite.send({ cardId: need.cardId, evidenceId, relation: null })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={cite.problem} />
      {mayCite && (
        <Dialog
          title={t('attachEvidence')}
          trigger={
            <Button small variant="bare" icon={Quote}>
              {t('attachEvidence')}
            </Button>
          }
        >
          {(close) => (
            <ChooseEvidence
              attached={need.evidence.map(({ evidenceId }) => evidenceId)}
              isPending={cite.pending}
              onChoose={(evidenceId, relation) =>
                void cite.send({ cardId: need.cardId, evidenceId, relation }).then((done) => done && close())
              }
            />
          )}
        </Dialog>
      )}
    </div>
  )
}

interface ChooseEvidenceProps {
  attached: readonly string[]
  isPending: boolean
  onChoose: (evidenceId: string, relation: EvidenceRelation) => void
}

function ChooseEvidence({ attached, isPending, onChoose }: ChooseEvidenceProps): ReactElement {
  const t = useTranslation('boards')
  const shelf = useQuery(evidenceQuery).data?.evidence ?? []
  const [evidenceId, setEvidenceId] = useState<string | null>(null)
  const [relation, setRelation] = useState<EvidenceRelation>('supports')
  const free = shelf.filter(({ id }) => !attached.includes(id))
  return (
    <Form problem={null} label={t('attachEvidence')} onSubmit={() => evidenceId && onChoose(evidenceId, relation)}>
      {free.length === 0 && <p>{t('noEvidence')}</p>}
      <Select
        label={t('evidenceItem')}
        options={free.map(({ id, title, source }) => ({ id, label: title, detail: source }))}
        value={evidenceId}
        onChange={setEvidenceId}
        isRequired
      />
      <RadioGroup
        label={t('relationOf')}
        options={evidenceRelations.map((id) => ({ id, label: t(`relation.${id}`) }))}
        value={relation}
        onChange={setRelation}
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('attach')}
        </Button>
      </FormActions>
    </Form>
  )
}
