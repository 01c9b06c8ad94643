import { type ReactElement, useState } from 'react'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import { textIn, type Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import type { Quorum } from '../../shared/meetings/quorum.ts'
import { canTie } from '../../shared/votes/castingVote.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { checkSecrecy, isSecret } from '../../shared/votes/checkSecrecy.ts'
import { checkQuorum } from '../../shared/votes/checkQuorum.ts'
import { MINUTES_MAX } from '../../shared/votes/deadline.ts'
import type { Drafted } from '../../shared/votes/drafted.ts'
import { checkMotion, type Motion, type Proposal } from '../../shared/votes/motion.ts'
import { isOptionRule, type Presiding, type VoteRule } from '../../shared/votes/vote.ts'
import { api, type Problem } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'
import { LimitFields } from './LimitFields.tsx'
import { OptionFields } from './OptionFields.tsx'
import { PresiderField } from './PresiderField.tsx'
import { ProposalFields } from './ProposalFields.tsx'
import { RuleFields } from './RuleFields.tsx'
import { SecrecyField } from './SecrecyField.tsx'

export interface OpenVoteFormProps {
  meetingId: string
  itemId: string
  itemNumber: number
  /** What the motion starts as where it is worded here: the item's draft decision, or the decision a working group requests. */
  draft: Texts
  /** Where it has been drafted together, the item's draft first; empty where it comes with words of its own. */
  drafts: readonly { drafted: Drafted; texts: Texts }[]
  /** Resolves to true once what this person typed is on the server's disk, for the server reads its own copy. */
  onSaved: () => Promise<boolean>
  /** The escalation the item carries, if it is a committee's. */
  escalationId: string | null
  rules: RulesSheet
  /** The quorum for this item, just now. */
  quorum: Quorum
  /** Who could preside over a vote on it, just now. */
  presiders: readonly Presiding[]
  /** Whether an amendment on the item is not settled: then no vote on the whole opens. */
  isAmended: boolean
}

/** The choice to word the motion in the form. */
const HERE = 'here'
const twoBlank: Texts[] = [{}, {}]
const unsettled: Refusal = { code: 'amendments.unsettled' }
const usualLimits = { perOption: 2, inAll: 3 }

/** Puts a motion or a choice to the vote, after showing the rule, who may vote and whether the quorum is there. */
export function OpenVoteForm(props: OpenVoteFormProps): ReactElement {
  const { meetingId, itemId, itemNumber, draft, drafts, onSaved, escalationId, rules, quorum, presiders, isAmended } =
    props
  const t = useTranslation('votes')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const [own, setOwn] = useState(draft)
  const [wanted, setWanted] = useState<string>()
  const [rule, setRule] = useState<VoteRule>(rules.voteRule)
  const [options, setOptions] = useState(twoBlank)
  const [limits, setLimits] = useState(usualLimits)
  const [minutes, setMinutes] = useState(Number.NaN)
  const [presidingSeatId, setPresider] = useState<string>()
  const [askedSecret, setAskedSecret] = useState(false)
  const [proposal, setProposal] = useState<Proposal | null>(escalationId === null ? null : 'endorsed')
  const [amendment, setAmendment] = useState<Texts>({})
  const [missing, setMissing] = useState<Problem | null>(null)
  const open = useMutate(
    (
      motion: Motion & { drafted?: Drafted; secret: boolean; closesAfterMinutes?: number; presidingSeatId?: string },
      intent,
    ) => api.meetings[':meetingId'].votes.$post({ param: { meetingId }, json: { itemId, ...motion } }, intent),
    { refresh: [keys.meetings.one(meetingId)] },
  )
  const ofOptions = isOptionRule(rule)
  const sources = ofOptions ? [] : drafts
  const source = sources.find(({ drafted }) => keyOf(drafted) === (wanted ?? keyOf(sources[0]?.drafted)))
  const question = source?.texts ?? own
  const secret = isSecret(rule, askedSecret)
  const mayTie = rules.castingVote && !secret && canTie(rule)
  const tooEarly = isAmended && !ofOptions && escalationId === null ? unsettled : null
  const notNow = tooEarly ?? checkQuorum(quorum) ?? checkSecrecy(secret, quorum.counted)

  async function submit(): Promise<void> {
    const amended = proposal === 'endorsedWithAmendments' ? amendment : {}
    const motion: Motion = {
      question,
      rule,
      options: ofOptions ? options : [],
      limits: rule === 'dots' || rule === 'score' ? limits : {},
      escalationId,
      proposal,
      amendment: amended,
    }
    const refusal = checkMotion(motion, rules.decisionLanguages)
    setMissing(refusal)
    if (refusal) return
    if (source && !(await onSaved())) return
    await open.send({
      ...motion,
      ...(source && { drafted: source.drafted }),
      secret,
      ...(Number.isNaN(minutes) ? {} : { closesAfterMinutes: minutes }),
      ...(mayTie && presidingSeatId !== undefined ? { presidingSeatId } : {}),
    })
  }

  return (
    <Form
      problem={missing ?? open.problem}
      onSubmit={() => void submit()}
      label={t('openAsk', { number: String(itemNumber) })}
    >
      <RuleFields rule={rule} byRules={rules.voteRule} mayBeOptions={escalationId === null} onRule={setRule} />
      {sources.length > 0 && (
        <Select
          name="wording"
          label={t('drafted.wording')}
          hint={t(source ? 'drafted.together' : 'drafted.here')}
          options={[
            ...sources.map(({ drafted, texts }) => ({
              id: keyOf(drafted),
              label: t(drafted.blockId === null ? 'drafted.inItem' : 'drafted.inMinutes'),
              detail: textIn(texts, locale)?.text.slice(0, 80) ?? '',
            })),
            { id: HERE, label: t('drafted.own') },
          ]}
          value={source ? keyOf(source.drafted) : HERE}
          onChange={(key) => {
            // Other words start from those that were in sight.
            if (key === HERE) setOwn(question)
            setWanted(key)
          }}
        />
      )}
      {languagesInOrder(locale).map((language) => (
        <TextArea
          key={language}
          name={`question.${language}`}
          label={t(ofOptions ? 'questionIn' : 'motionIn', { language: inLanguage(language) })}
          lang={language}
          optional={!rules.decisionLanguages.includes(language)}
          rows={language === 'en' && !rules.decisionLanguages.includes('en') ? 1 : 3}
          maxLength={2000}
          isReadOnly={source !== undefined}
          value={question[language] ?? ''}
          onChange={(text) => setOwn({ ...question, [language]: text })}
        />
      ))}
      {ofOptions && (
        <OptionFields rule={rule} languages={rules.decisionLanguages} options={options} onOptions={setOptions} />
      )}
      <LimitFields rule={rule} limits={limits} onLimits={setLimits} />
      {proposal !== null && (
        <ProposalFields proposal={proposal} onProposal={setProposal} amendment={amendment} onAmendment={setAmendment} />
      )}
      <SecrecyField rule={rule} byRules={rules.voteSecrecy} asked={askedSecret} onAsk={setAskedSecret} />
      {mayTie && <PresiderField candidates={presiders} seatId={presidingSeatId} onSeat={setPresider} />}
      <NumberField
        name="closesAfterMinutes"
        label={t('closesAfter')}
        hint={t('closesAfterHint')}
        optional
        value={minutes}
        onChange={setMinutes}
        minValue={1}
        maxValue={MINUTES_MAX}
      />
      <p className="meta">{t('whoMayVote', { count: quorum.counted })}</p>
      <ProblemNotice problem={notNow} />
      <p className="meta">{t('openMeans')}</p>
      <FormActions>
        <Button variant="primary" type="submit" isDisabled={notNow !== null} isPending={open.pending}>
          {t('open')}
        </Button>
      </FormActions>
    </Form>
  )
}

function keyOf(drafted: Drafted | undefined): string {
  return drafted?.blockId ?? 'item'
}
