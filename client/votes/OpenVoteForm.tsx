import { type ReactElement, useState } from 'react'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import type { Quorum } from '../../shared/meetings/quorum.ts'
import { checkMotion, type Motion, type Proposal } from '../../shared/votes/motion.ts'
import { checkQuorum } from '../../shared/votes/checkQuorum.ts'
import { type VoteRule, voteRules } from '../../shared/votes/vote.ts'
import { api, type Problem } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'
import { ProposalFields } from './ProposalFields.tsx'

export interface OpenVoteFormProps {
  meetingId: string
  itemId: string
  itemNumber: number
  /** What the motion starts as: the item's draft decision, or the decision a working group requests. */
  draft: Texts
  /** The escalation the item carries, if it is a committee's. */
  escalationId: string | null
  rules: RulesSheet
  /** The quorum for this item, just now. */
  quorum: Quorum
}

/** Puts a motion to the vote, after showing the rule, who may vote and whether the quorum is there. */
export function OpenVoteForm(props: OpenVoteFormProps): ReactElement {
  const { meetingId, itemId, itemNumber, draft, escalationId, rules, quorum } = props
  const t = useTranslation('votes')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const [question, setQuestion] = useState(draft)
  const [rule, setRule] = useState<VoteRule>(rules.voteRule)
  const [proposal, setProposal] = useState<Proposal | null>(escalationId === null ? null : 'endorsed')
  const [amendment, setAmendment] = useState<Texts>({})
  const [missing, setMissing] = useState<Problem | null>(null)
  const open = useMutate(
    (motion: Motion & { rule: VoteRule }, intent) =>
      api.meetings[':meetingId'].votes.$post({ param: { meetingId }, json: { itemId, ...motion } }, intent),
    { refresh: [keys.meetings.one(meetingId)] },
  )
  const noQuorum = checkQuorum(quorum)

  async function submit(): Promise<void> {
    const amended = proposal === 'endorsedWithAmendments' ? amendment : {}
    const motion: Motion = { question, escalationId, proposal, amendment: amended }
    const refusal = checkMotion(motion, rules.decisionLanguages)
    setMissing(refusal)
    if (refusal) return
    await open.send({ ...motion, rule })
  }

  return (
    <Form
      problem={missing ?? open.problem}
      onSubmit={() => void submit()}
      label={t('openAsk', { number: String(itemNumber) })}
    >
      {languagesInOrder(locale).map((language) => (
        <TextArea
          key={language}
          name={`question.${language}`}
          label={t('motionIn', { language: inLanguage(language) })}
          lang={language}
          optional={!rules.decisionLanguages.includes(language)}
          rows={language === 'en' && !rules.decisionLanguages.includes('en') ? 1 : 3}
          maxLength={2000}
          value={question[language] ?? ''}
          onChange={(text) => setQuestion({ ...question, [language]: text })}
        />
      ))}
      {proposal !== null && (
        <ProposalFields proposal={proposal} onProposal={setProposal} amendment={amendment} onAmendment={setAmendment} />
      )}
      <RadioGroup
        label={t('majority')}
        value={rule}
        onChange={setRule}
        options={voteRules.map((id) => ({
          id,
          label: id === rules.voteRule ? `${t(`rule.${id}`)} (${t('byRules')})` : t(`rule.${id}`),
          detail: t(`ruleExplained.${id}`),
        }))}
      />
      <p className="meta">
        <strong>{t(`secrecy.${rules.voteSecrecy}`)}</strong> {t(`secrecyExplained.${rules.voteSecrecy}`)}{' '}
        {t('whoMayVote', { count: quorum.counted })}
      </p>
      <ProblemNotice problem={noQuorum} />
      <p className="meta">{t('openMeans')}</p>
      <FormActions>
        <Button variant="primary" type="submit" isDisabled={noQuorum !== null} isPending={open.pending}>
          {t('open')}
        </Button>
      </FormActions>
    </Form>
  )
}
