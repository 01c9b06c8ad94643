import type { ReactElement } from 'react'
import { POINTS_MAX } from '../../shared/votes/limits.ts'
import type { Limits, VoteRule } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { NumberField } from '../ui/NumberField.tsx'

interface LimitFieldsProps {
  rule: VoteRule
  limits: Limits
  onLimits: (limits: Limits) => void
}

/** What a paper may mark, where the method leaves it open: the dots and their cap, or the top of a score. */
export function LimitFields({ rule, limits, onLimits }: LimitFieldsProps): ReactElement | null {
  const t = useTranslation('votes')
  if (rule !== 'dots' && rule !== 'score') return null
  const range = { minValue: 1, maxValue: POINTS_MAX, isRequired: true }
  return (
    <>
      {rule === 'dots' && (
        <NumberField
          {...range}
          name="limits.inAll"
          label={t('budget')}
          value={limits.inAll}
          onChange={(inAll) => onLimits({ ...limits, inAll })}
        />
      )}
      <NumberField
        {...range}
        name="limits.perOption"
        label={t(rule === 'dots' ? 'cap' : 'top')}
        value={limits.perOption}
        onChange={(perOption) => onLimits({ ...limits, perOption })}
      />
    </>
  )
}
