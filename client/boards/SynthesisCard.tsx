import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BoardNeed } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useMutate } from '../useMutate.ts'
import { CardFace } from './CardFace.tsx'
import { NeedEvidence } from './NeedEvidence.tsx'
import type { StandingCard } from './boardShape.ts'
import styles from './Synthesis.module.css'

interface SynthesisCardProps {
  boardId: string
  standing: StandingCard
  need: BoardNeed | undefined
  mayKeep: boolean
  onKeep: () => void
}

/** A card in the synthesis: kept as a need or not, and the way to say so. */
export function SynthesisCard({ boardId, standing, need, mayKeep, onKeep }: SynthesisCardProps): ReactElement {
  const t = useTranslation('boards')
  const { card, merged } = standing
  const drop = useMutate(
    (json: { cardId: string }, intent) =>
      api.boards[':boardId'].needs.dropped.$post({ param: { boardId }, json }, intent),
    { refresh: [keys.boards.one(boardId)] },
  )
  return (
    <li className={styles.card} data-card={card.id}>
      <CardFace card={card} merged={merged.length} />
      {need && (
        <p className={styles.kept}>
          <StateTag tone="good">{t('kept')}</StateTag>
          {need.objectives.map((objective) => (
            <Badge key={objective}>{objective}</Badge>
          ))}
        </p>
      )}
      {need && <NeedEvidence boardId={boardId} need={need} mayCite={mayKeep} />}
      {mayKeep && (
        <div className={styles.verbs}>
          <Button
            small
            {...(need ? {} : { icon: Check })}
            aria-label={t(need ? 'changeNeedOf' : 'keepThis', { card: card.text })}
            onPress={onKeep}
          >
            {t(need ? 'changeNeed' : 'keep')}
          </Button>
          {need && (
            <Button
              small
              variant="bare"
              isPending={drop.pending}
              aria-label={t('dropThis', { card: card.text })}
              onPress={() => void drop.send({ cardId: card.id })}
            >
              {t('drop')}
            </Button>
          )}
        </div>
      )}
      <ProblemNotice problem={drop.problem} />
    </li>
  )
}
