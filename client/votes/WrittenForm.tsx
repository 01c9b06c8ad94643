import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import { isSecret } from '../../shared/votes/checkSecrecy.ts'
import type { Proposal } from '../../shared/votes/motion.ts'
import { isOptionRule, type VoteRule } from '../../shared/votes/vote.ts'
import { checkWrittenMotion, WRITTEN_DAYS_MAX, type WrittenMotion } from '../../shared/votes/written.ts'
import { writtenPeriod } from '../../shared/votes/writtenPeriod.ts'
import { api, type Problem } from '../api.ts'
import { groupQuery } from '../groups/queries.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { filledTexts } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'
import { LimitFields } from './LimitFields.tsx'
import { OptionFields } from './OptionFields.tsx'
import { ProposalFields } from './ProposalFields.tsx'
import { RuleFields } from './RuleFields.tsx'
import { SecrecyField } from './SecrecyField.tsx'

/** Longest subject of a vote in writing, in characters. */
export const TITLE_MAX = 120

interface WrittenFormProps {
  groupId: string
  /** What subject and motion start as. */
  title: Texts
  question: Texts
  /** The note it answers, if it does. */
  escalationId: string | null
}

const usualLimits = { perOption: 2, inAll: 3 }

/** What is put in writing: what it is about, what is to be answered and how it is counted, by when. */
export function WrittenForm({ groupId, escalationId, ...start }: WrittenFormProps): ReactElement {
  const t = useTranslation('written')
  const votes = useTranslation('votes')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const format = useFormat()
  const router = useRouter()
  const { rules } = useSuspenseQuery(groupQuery(groupId)).data.rules
  const [openedAt] = useState(() => new Date().toISOString())
  const [title, setTitle] = useState(start.title)
  const [question, setQuestion] = useState(start.question)
  const [grounds, setGrounds] = useState<Texts>({})
  const [links, setLinks] = useState('')
  const [rule, setRule] = useState<VoteRule>(rules.voteRule)
  const [options, setOptions] = useState<Texts[]>([{}, {}])
  const [limits, setLimits] = useState(usualLimits)
  const [askedSecret, setAskedSecret] = useState(false)
  const [proposal, setProposal] = useState<Proposal | null>(escalationId === null ? null : 'endorsed')
  const [amendment, setAmendment] = useState<Texts>({})
  const [days, setDays] = useState(rules.writtenWorkingDays)
  const [missing, setMissing] = useState<Problem | null>(null)
  const open = useMutate(
    (json: WrittenMotion & { secret: boolean }, intent) =>
      api.groups[':groupId']['written-votes'].$post({ param: { groupId }, json }, intent),
    {
      refresh: [
        keys.groups.written(groupId),
        keys.votes.mine,
        keys.groups.queue(groupId),
        ...(escalationId === null ? [] : [keys.escalations.one(escalationId)]),
      ],
    },
  )
  const ofOptions = isOptionRule(rule)

  async function submit(): Promise<void> {
    const motion: WrittenMotion = {
      title: filledTexts(title),
      question: filledTexts(question),
      grounds: filledTexts(grounds),
      links: links.trim(),
      rule,
      options: ofOptions ? options : [],
      limits: rule === 'dots' || rule === 'score' ? limits : {},
      workingDays: days,
      escalationId,
      proposal,
      amendment: proposal === 'endorsedWithAmendments' ? amendment : {},
    }
    const refusal = checkWrittenMotion(motion, rules)
    setMissing(refusal)
    if (refusal) return
    const made = await open.send({ ...motion, secret: isSecret(rule, askedSecret) })
    if (made) await router.navigate({ href: paths.vote(made.voteId) })
  }

  const languages = languagesInOrder(locale)
  const isWhole = Number.isInteger(days) && days >= 1 && days <= WRITTEN_DAYS_MAX
  return (
    <Form problem={missing ?? open.problem} onSubmit={() => void submit()} label={t('new')}>
      {languages.map((language) => (
        <TextField
          key={language}
          name={`title.${language}`}
          label={t('titleIn', { language: inLanguage(language) })}
          value={title[language] ?? ''}
          onChange={(text) => setTitle({ ...title, [language]: text })}
          maxLength={TITLE_MAX}
          optional={!rules.decisionLanguages.includes(language)}
        />
      ))}
      <RuleFields rule={rule} byRules={rules.voteRule} mayBeOptions={escalationId === null} onRule={setRule} />
      {languages.map((language) => (
        <TextArea
          key={language}
          name={`question.${language}`}
          label={votes(ofOptions ? 'questionIn' : 'motionIn', { language: inLanguage(language) })}
          lang={language}
          value={question[language] ?? ''}
          onChange={(text) => setQuestion({ ...question, [language]: text })}
          maxLength={2000}
          optional={!rules.decisionLanguages.includes(language)}
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
      {languages.map((language) => (
        <TextArea
          key={language}
          name={`grounds.${language}`}
          label={t('groundsIn', { language: inLanguage(language) })}
          lang={language}
          value={grounds[language] ?? ''}
          onChange={(text) => setGrounds({ ...grounds, [language]: text })}
          maxLength={4000}
          optional
        />
      ))}
      <TextArea
        name="links"
        label={t('links')}
        hint={t('linksHint')}
        value={links}
        onChange={setLinks}
        maxLength={2000}
        optional
      />
      <NumberField
        name="workingDays"
        label={t('days')}
        hint={t('daysHint', { min: String(rules.writtenWorkingDays) })}
        value={days}
        onChange={setDays}
        minValue={rules.writtenWorkingDays}
        maxValue={WRITTEN_DAYS_MAX}
        isRequired
      />
      {isWhole && (
        <p>
          <strong>{t('lastDay', { date: format.instant(writtenPeriod(openedAt, days).deadline, 'fullDate') })}</strong>
        </p>
      )}
      <p className="meta">{t('openMeans')}</p>
      <FormActions>
        <Button type="submit" variant="primary" isPending={open.pending}>
          {t('open')}
        </Button>
      </FormActions>
    </Form>
  )
}
