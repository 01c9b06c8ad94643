import type { ReactElement } from 'react'
import type { Presiding } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'

interface PresiderFieldProps {
  candidates: readonly Presiding[]
  seatId: string | undefined
  onSeat: (seatId: string) => void
}

/** Who presides and so may decide a tie: said where it is clear, asked where several lead the group. */
export function PresiderField({ candidates, seatId, onSeat }: PresiderFieldProps): ReactElement | null {
  const t = useTranslation('votes.casting')
  const [first, second] = candidates
  if (!first) return null
  if (!second) return <p className="meta">{t('ifTied', { organisation: first.organisation })}</p>
  return (
    <RadioGroup
      label={t('whoPresides')}
      hint={t('whoPresidesHint')}
      options={candidates.map((candidate) => ({ id: candidate.seatId, label: candidate.organisation }))}
      value={seatId ?? first.seatId}
      onChange={onSeat}
    />
  )
}
