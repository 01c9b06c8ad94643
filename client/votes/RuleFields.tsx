import type { ReactElement } from 'react'
import { isOptionRule, type MotionRule, motionRules, optionRules, type VoteRule } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'

interface RuleFieldsProps {
  rule: VoteRule
  /** The majority the group's own rules ask for. */
  byRules: MotionRule
  /** False where only yes, no or an answer can be voted on. */
  mayBeOptions: boolean
  onRule: (rule: VoteRule) => void
}

const kinds = ['motion', 'options'] as const

/** Whether a motion or a choice is voted on, and by which majority or method. */
export function RuleFields({ rule, byRules, mayBeOptions, onRule }: RuleFieldsProps): ReactElement {
  const t = useTranslation('votes')
  const kind = isOptionRule(rule) ? 'options' : 'motion'
  const rules = kind === 'options' ? optionRules : motionRules
  return (
    <>
      {mayBeOptions && (
        <RadioGroup
          label={t('kind.label')}
          options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
          value={kind}
          onChange={(chosen) => onRule(chosen === 'motion' ? byRules : optionRules[0])}
        />
      )}
      <RadioGroup<VoteRule>
        label={t(kind === 'options' ? 'method' : 'majority')}
        value={rule}
        onChange={onRule}
        options={rules.map((id) => ({
          id,
          label: id === byRules ? `${t(`rule.${id}`)} (${t('byRules')})` : t(`rule.${id}`),
          detail: t(`ruleExplained.${id}`),
        }))}
      />
    </>
  )
}
