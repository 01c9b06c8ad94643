import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { Link } from 'react-aria-components'
import type { Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import { isOptionRule, type MotionRule } from '../../shared/votes/vote.ts'
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
import { Page } from '../ui/Page.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { filledTexts } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'
import { RuleFields } from './RuleFields.tsx'

/** Puts a motion to a committee in writing: what it is about, what is to be answered, by when. */
export function WrittenNewPage({ groupId }: { groupId: string }): ReactElement {
  const t = useTranslation('written')
  const votes = useTranslation('votes')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const format = useFormat()
  const router = useRouter()
  const { group, rules: sheet } = useSuspenseQuery(groupQuery(groupId)).data
  const { rules } = sheet
  const [openedAt] = useState(() => new Date().toISOString())
  const [title, setTitle] = useState<Texts>({})
  const [question, setQuestion] = useState<Texts>({})
  const [grounds, setGrounds] = useState<Texts>({})
  const [links, setLinks] = useState('')
  const [rule, setRule] = useState<MotionRule>(rules.voteRule)
  const [days, setDays] = useState(rules.writtenWorkingDays)
  const [missing, setMissing] = useState<Problem | null>(null)
  const open = useMutate(
    (json: WrittenMotion, intent) =>
      api.groups[':groupId']['written-votes'].$post({ param: { groupId }, json }, intent),
    { refresh: [keys.groups.written(groupId), keys.votes.mine] },
  )

  async function submit(): Promise<void> {
    const filled = { title: filledTexts(title), question: filledTexts(question), grounds: filledTexts(grounds) }
    const motion = { ...filled, links: links.trim(), rule, workingDays: days }
    const refusal = checkWrittenMotion(motion, rules)
    setMissing(refusal)
    if (refusal) return
    const made = await open.send(motion)
    if (made) await router.navigate({ href: paths.vote(made.voteId) })
  }

  const languages = languagesInOrder(locale)
  const isWhole = Number.isInteger(days) && days >= 1 && days <= WRITTEN_DAYS_MAX
  return (
    <Page
      title={t('new')}
      width="read"
      above={
        <>
          <Link href={paths.group(groupId)}>
            <TextIn texts={group.name} fallback={group.code} />
          </Link>
          {' · '}
          <Link href={paths.written(groupId)}>{t('title')}</Link>
        </>
      }
      lead={t('lead')}
    >
      <Form problem={missing ?? open.problem} onSubmit={() => void submit()} label={t('new')}>
        {languages.map((language) => (
          <TextField
            key={language}
            name={`title.${language}`}
            label={t('titleIn', { language: inLanguage(language) })}
            value={title[language] ?? ''}
            onChange={(text) => setTitle({ ...title, [language]: text })}
            maxLength={120}
            optional={!rules.decisionLanguages.includes(language)}
          />
        ))}
        {languages.map((language) => (
          <TextArea
            key={language}
            name={`question.${language}`}
            label={votes('motionIn', { language: inLanguage(language) })}
            lang={language}
            value={question[language] ?? ''}
            onChange={(text) => setQuestion({ ...question, [language]: text })}
            maxLength={2000}
            optional={!rules.decisionLanguages.includes(language)}
          />
        ))}
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
        <RuleFields
          rule={rule}
          byRules={rules.voteRule}
          mayBeOptions={false}
          onRule={(chosen) => {
            if (!isOptionRule(chosen)) setRule(chosen)
          }}
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
            <strong>
              {t('lastDay', { date: format.instant(writtenPeriod(openedAt, days).deadline, 'fullDate') })}
            </strong>
          </p>
        )}
        <p className="meta">{t('openMeans')}</p>
        <FormActions>
          <Button type="submit" variant="primary" isPending={open.pending}>
            {t('open')}
          </Button>
        </FormActions>
      </Form>
    </Page>
  )
}
