import { type ReactElement, useState } from 'react'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import { type Locale, locales } from '../../shared/i18n/locale.ts'
import { motionRules, openSecrecies } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { useMutate } from '../useMutate.ts'

export interface RulesFormProps {
  groupId: string
  /** The sheet in force when the form was opened; a colleague's newer one makes the server refuse. */
  sheet: { version: number; rules: RulesSheet }
  onDone: () => void
}

const secondWays = ['secondNo', 'secondYes'] as const
const dayKinds = ['calendar', 'working'] as const

/** Changes a group's rules; what is adopted is the next version of the sheet. */
export function RulesForm({ groupId, sheet, onDone }: RulesFormProps): ReactElement {
  const t = useTranslation('groups.rules')
  const words = useTranslation()
  const [rules, setRules] = useState(sheet.rules)
  const change = (part: Partial<RulesSheet>): void => setRules({ ...rules, ...part })
  const adopt = useMutate(
    (json: { version: number; rules: RulesSheet }, intent) =>
      api.groups[':groupId'].rules.$post({ param: { groupId }, json }, intent),
    { refresh: [keys.groups.detail(groupId)] },
  )

  async function submit(): Promise<void> {
    if (await adopt.send({ version: sheet.version, rules })) onDone()
  }

  return (
    <Form problem={adopt.problem} onSubmit={() => void submit()}>
      <p className="meta">{t('kept')}</p>
      <NumberField
        name="rules.convocationDays"
        label={t('convocationDays')}
        value={rules.convocationDays}
        onChange={(convocationDays) => change({ convocationDays })}
        minValue={0}
        maxValue={60}
        isRequired
      />
      <RadioGroup
        label={t('convocationDayKind')}
        options={dayKinds.map((id) => ({ id, label: t(`dayKind.${id}`) }))}
        value={rules.convocationDayKind}
        onChange={(convocationDayKind) => change({ convocationDayKind })}
        inline
      />
      <NumberField
        name="rules.presentInPersonPercent"
        label={t('inPerson')}
        hint={t('inPersonHint')}
        value={rules.presentInPersonPercent}
        onChange={(presentInPersonPercent) => change({ presentInPersonPercent })}
        minValue={0}
        maxValue={100}
        unit="%"
        isRequired
      />
      <RadioGroup
        label={t('voteRule')}
        options={motionRules.map((id) => ({
          id,
          label: words(`votes.rule.${id}`),
          detail: words(`votes.ruleExplained.${id}`),
        }))}
        value={rules.voteRule}
        onChange={(voteRule) => change({ voteRule })}
      />
      <RadioGroup
        label={t('secrecy')}
        options={openSecrecies.map((id) => ({
          id,
          label: words(`votes.secrecy.${id}`),
          detail: words(`votes.secrecyExplained.${id}`),
        }))}
        value={rules.voteSecrecy}
        onChange={(voteSecrecy) => change({ voteSecrecy })}
      />
      <div>
        <Checkbox isSelected={rules.castingVote} onChange={(castingVote) => change({ castingVote })}>
          {t('castingVoteAllow')}
        </Checkbox>
        <p className="meta">{t('castingVoteHint')}</p>
      </div>
      <NumberField
        name="rules.proxiesPerHolder"
        label={t('proxies')}
        hint={t('proxiesHint')}
        value={rules.proxiesPerHolder}
        onChange={(proxiesPerHolder) => change({ proxiesPerHolder })}
        minValue={0}
        maxValue={10}
        isRequired
      />
      <RadioGroup
        label={t('secondField')}
        options={secondWays.map((id) => ({ id, label: t(id) }))}
        value={rules.secondConvocation ? 'secondYes' : 'secondNo'}
        onChange={(way) => change({ secondConvocation: way === 'secondYes' })}
      />
      <NumberField
        name="rules.writtenWorkingDays"
        label={t('writtenDaysField')}
        hint={t('writtenDaysHint')}
        value={rules.writtenWorkingDays}
        onChange={(writtenWorkingDays) => change({ writtenWorkingDays })}
        minValue={1}
        maxValue={60}
        isRequired
      />
      <CheckboxGroup
        name="rules.decisionLanguages"
        label={t('languages')}
        hint={t('languagesHint')}
        options={locales.map((id) => ({ id, label: words(`app.languageName.${id}`) }))}
        value={rules.decisionLanguages}
        onChange={(decisionLanguages: Locale[]) => change({ decisionLanguages })}
        isRequired
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={adopt.pending}>
          {t('adopt', { version: String(sheet.version + 1) })}
        </Button>
      </FormActions>
    </Form>
  )
}
