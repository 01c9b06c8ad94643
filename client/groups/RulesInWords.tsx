import type { ReactElement, ReactNode } from 'react'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './RulesInWords.module.css'

/** A rules sheet as sentences: what a member needs to know before a meeting and before a vote. */
export function RulesInWords({ rules }: { rules: RulesSheet }): ReactElement {
  const t = useTranslation('groups.rules')
  const words = useTranslation()
  return (
    <dl className={styles.rules}>
      <Rule name={t('convocation')}>
        {t(rules.convocationDayKind === 'calendar' ? 'convocationCalendar' : 'convocationWorking', {
          days: rules.convocationDays,
        })}
      </Rule>
      <Rule name={t('quorum')}>{t('quorumMajority')}</Rule>
      <Rule name={t('inPerson')}>
        {rules.presentInPersonPercent === 0
          ? t('inPersonNone')
          : t('inPersonPercent', { percent: String(rules.presentInPersonPercent) })}
      </Rule>
      <Rule name={t('voteRule')} detail={words(`votes.ruleExplained.${rules.voteRule}`)}>
        {words(`votes.rule.${rules.voteRule}`)}
      </Rule>
      <Rule name={t('secrecy')} detail={words(`votes.secrecyExplained.${rules.voteSecrecy}`)}>
        {words(`votes.secrecy.${rules.voteSecrecy}`)}
      </Rule>
      <Rule name={t('castingVote')} {...(rules.castingVote ? { detail: t('castingVoteHint') } : {})}>
        {t(rules.castingVote ? 'castingVoteAllow' : 'castingVoteNone')}
      </Rule>
      <Rule name={t('proxies')}>{t('proxiesPerHolder', { count: rules.proxiesPerHolder })}</Rule>
      <Rule name={t('second')}>{t(rules.secondConvocation ? 'secondYes' : 'secondNo')}</Rule>
      <Rule name={t('writtenDays')}>{t('writtenDaysLeast', { days: rules.writtenWorkingDays })}</Rule>
      <Rule name={t('languages')}>
        {rules.decisionLanguages.map((locale) => words(`app.languageName.${locale}`)).join(', ')}
      </Rule>
    </dl>
  )
}

function Rule({ name, detail, children }: { name: string; detail?: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles.rule}>
      <dt className={styles.name}>{name}</dt>
      <dd>
        {children}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </dd>
    </div>
  )
}
