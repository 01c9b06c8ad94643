import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { WordsAuthorship } from '../../shared/documents/history.ts'
import { problemOf } from '../api.ts'
import { AuthorMark } from '../documents/AuthorMark.tsx'
import { type HistoryWords, useHistoryWords } from '../documents/useHistoryWords.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Page.tsx'
import { hueClass } from '../ui/PersonMark.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Time } from '../ui/Time.tsx'
import styles from './Authorship.module.css'
import { authorshipQuery } from './queries.ts'

/**
 * Who wrote the words of a decision, language by language: every word in its author's hue, the shares, and when it
 * settled. Nothing where no person wrote any of them, as in the worked example.
 */
export function Authorship({ decisionId }: { decisionId: string }): ReactElement | null {
  const t = useTranslation('history')
  const answer = useQuery(authorshipQuery(decisionId))
  const words = useHistoryWords(answer.data?.authors ?? [])
  if (answer.data?.versions?.every(({ shares }) => shares.every(({ personId }) => personId === null))) return null
  return (
    <Section title={t('authors')}>
      {answer.isPending && <Skeleton lines={3} />}
      {answer.isError && <ProblemNotice problem={problemOf(answer.error)} />}
      {answer.data?.versions === null && <p className="meta">{t('authorsUnknown')}</p>}
      <div className={styles.versions}>
        {answer.data?.versions?.map((version) => (
          <Version key={version.lang} version={version} words={words} />
        ))}
      </div>
    </Section>
  )
}

function Version({ version, words }: { version: WordsAuthorship; words: HistoryWords }): ReactElement {
  const t = useTranslation('history')
  const { lang, spans, shares, settled } = version
  const isShared = shares.length > 1
  return (
    <div className={styles.version}>
      <LanguageTag locale={lang} />
      <div className={styles.body}>
        <p lang={lang} className={styles.words}>
          {spans.map(({ text, personId }, index) => {
            const hue = words.hueOf(personId)
            return (
              <span
                key={index}
                className={classes(isShared && styles.own, hue !== null && hueClass(hue))}
                title={isShared ? words.nameOf(personId) : undefined}
              >
                {text}
                {isShared && <span className="for-ears"> ({t('wroteBy', { name: words.nameOf(personId) })}) </span>}
              </span>
            )
          })}
        </p>
        <ul className={styles.shares}>
          {shares.map(({ personId, characters }) => (
            <Share
              key={personId}
              name={words.nameOf(personId)}
              hue={words.hueOf(personId)}
              part={characters / shares.reduce((sum, share) => sum + share.characters, 0)}
            />
          ))}
        </ul>
        <p className="meta">
          {t('settled')} <Time iso={settled.at} />
          {isShared && <> · {t('settledBy', { name: words.nameOf(settled.personId) })}</>}
        </p>
      </div>
    </div>
  )
}

function Share({ name, hue, part }: { name: string; hue: number | null; part: number }): ReactElement {
  const t = useTranslation('history')
  const format = useFormat()
  return (
    <li className={classes(styles.share, hue !== null && hueClass(hue))}>
      <AuthorMark small name={name} hue={hue} />
      <span className={styles.name}>{name}</span>
      <span className={styles.percent}>{t('share', { percent: format.number(Math.round(part * 100)) })}</span>
      <svg className={styles.bar} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden>
        <rect className={styles.filled} width={part * 100} height="2" />
      </svg>
    </li>
  )
}
