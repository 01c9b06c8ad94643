import { useQuery } from '@tanstack/react-query'
import { Quote, X } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { evidenceRelations, type Citation, type EvidenceRelation } from '../../shared/boards/board.ts'
import { evidenceQuery } from '../evidence/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import type { Mutate } from '../useMutate.ts'
import styles from './AttachedEvidence.module.css'

/** An item of the shelf and what it does; null takes it off. */
export interface Cited {
  evidenceId: string
  relation: EvidenceRelation | null
}

interface AttachedEvidenceProps {
  evidence: readonly Citation[]
  /** The question what an item does for this. */
  asks: string
  mayCite: boolean
  cite: Mutate<Cited, unknown>
}

/** What of the evidence shelf something rests on, and the way to attach more. */
export function AttachedEvidence({ evidence, asks, mayCite, cite }: AttachedEvidenceProps): ReactElement | null {
  const t = useTranslation('boards')
  if (evidence.length === 0 && !mayCite) return null
  return (
    <div className={styles.evidence}>
      {evidence.length > 0 && (
        <ul className={styles.list}>
          {evidence.map(({ evidenceId, title, relation }) => (
            <li key={evidenceId} data-evidence={relation}>
              <span>
                <em>{t(`relation.${relation}`)}</em> {title}
              </span>
              {mayCite && (
                <IconButton
                  icon={X}
                  label={t('takeEvidenceOff', { title })}
                  onPress={() => void cite.send({ evidenceId, relation: null })}
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
              attached={evidence.map(({ evidenceId }) => evidenceId)}
              asks={asks}
              isPending={cite.pending}
              onChoose={(evidenceId, relation) =>
                void cite.send({ evidenceId, relation }).then((done) => done && close())
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
  asks: string
  isPending: boolean
  onChoose: (evidenceId: string, relation: EvidenceRelation) => void
}

function ChooseEvidence({ attached, asks, isPending, onChoose }: ChooseEvidenceProps): ReactElement {
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
        label={asks}
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
