import type { ReactElement, ReactNode } from 'react'
import type { Amendment, AmendmentState, MotionWording } from '../../shared/amendments/amendment.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { StateTag, type StateTone } from '../ui/StateTag.tsx'
import { WordChanges } from '../ui/WordChanges.tsx'
import { AmendmentActs } from './AmendmentActs.tsx'
import styles from './AmendmentList.module.css'

interface AmendmentListProps {
  amendments: readonly Amendment[]
  /** The words in force, once an amendment was tabled. */
  inForce: MotionWording | undefined
  languages: readonly Locale[]
  mayRun: boolean
  /** Whether the meeting is in session, so that a vote can open. */
  isOpen: boolean
  /** The way to table one, where it can be. */
  children: ReactNode
}

const tones: Record<AmendmentState, StateTone> = {
  tabled: 'ahead',
  adopted: 'good',
  rejected: 'bad',
  withdrawn: 'ended',
}
const HASH_SHOWN = 16

/** The amendments of an item, each with what it changes, and the motion as they leave it. */
export function AmendmentList(props: AmendmentListProps): ReactElement {
  const { amendments, inForce, children } = props
  const t = useTranslation('amendments')
  return (
    <section className={styles.section} aria-label={t('title')}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('title')}</h3>
        {children}
      </div>
      {amendments.length > 0 && (
        <ol className={styles.list}>
          {amendments.map((amendment) => (
            <li key={amendment.id} className={styles.amendment}>
              <One {...props} amendment={amendment} />
            </li>
          ))}
        </ol>
      )}
      {inForce !== undefined && inForce.amendment !== null && <InForce wording={inForce} />}
    </section>
  )
}

function One({ amendment, inForce, ...props }: AmendmentListProps & { amendment: Amendment }): ReactElement {
  const t = useTranslation('amendments')
  const format = useFormat()
  const { number, organisation, before, after, state, isOpen, isStale, reason, tabledAt } = amendment
  return (
    <>
      <p className={styles.head}>
        <strong>{t('named', { number: String(number), organisation })}</strong>
        <StateTag tone={isOpen ? 'now' : tones[state]}>{t(isOpen ? 'state.open' : `state.${state}`)}</StateTag>
      </p>
      <WordChanges before={before} after={after} />
      {reason !== '' && <p>{t('because', { reason })}</p>}
      <p className="meta">{t('tabledAt', { time: format.instant(tabledAt, 'time') })}</p>
      {isStale && <p className={styles.stale}>{t('isStale')}</p>}
      {state === 'tabled' && !isOpen && inForce && <AmendmentActs {...props} {...{ amendment, inForce }} />}
    </>
  )
}

function InForce({ wording }: { wording: MotionWording }): ReactElement {
  const t = useTranslation('amendments')
  const locale = useLocale()
  return (
    <div className={styles.inForce}>
      <h4 className={styles.label}>{t('inForce')}</h4>
      {textsInOrder(wording.texts, locale).map((version) => (
        <p key={version.locale} lang={version.locale} className="frozen">
          <LanguageTag locale={version.locale} /> {version.text}
        </p>
      ))}
      <p className="meta" title={wording.hash}>
        {t('fingerprint', { hash: wording.hash.slice(0, HASH_SHOWN) })}
      </p>
    </div>
  )
}
