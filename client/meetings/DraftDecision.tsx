import type { ReactElement } from 'react'
import { languagesInOrder, textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { type AgendaItem, draftKey } from '../../shared/meetings/agenda.ts'
import type { Connection } from '../documents/connection.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './DraftDecision.module.css'
import { ItemText } from './ItemText.tsx'

const DRAFT_LENGTH = 2000

interface DraftDecisionProps {
  connection: Connection
  item: AgendaItem
  mayEdit: boolean
  /** The motion, which is fixed, then stands in its place; the draft is one press away. */
  isPutToVote: boolean
}

/** What an item for decision proposes, in the languages side by side; live until it is put to the vote. */
export function DraftDecision(props: DraftDecisionProps): ReactElement | null {
  const { item, mayEdit, isPutToVote } = props
  const t = useTranslation('agenda')
  const locale = useLocale()
  if (!mayEdit && textsInOrder(item.draft, locale).length === 0) return null
  if (isPutToVote) {
    return (
      <Disclosure title={t('draft')}>
        <Languages {...props} />
      </Disclosure>
    )
  }
  return (
    <section className={styles.draft} aria-label={t('draft')}>
      <h3 className={styles.heading}>{t('draft')}</h3>
      <Languages {...props} />
    </section>
  )
}

function Languages({ connection, item, mayEdit }: DraftDecisionProps): ReactElement {
  const t = useTranslation('agenda')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  return (
    <div className={styles.languages}>
      {mayEdit
        ? languagesInOrder(locale).map((language) => (
            <div key={language} className={styles.language}>
              <LanguageTag locale={language} />
              <ItemText
                connection={connection}
                itemId={item.id}
                field={draftKey[language]}
                label={t('draftIn', { language: inLanguage(language) })}
                lang={language}
                multiline
                maxLength={DRAFT_LENGTH}
                placeholder={t('noDraft')}
              />
            </div>
          ))
        : textsInOrder(item.draft, locale).map((version) => (
            <div key={version.locale} className={styles.language}>
              <LanguageTag locale={version.locale} />
              <p lang={version.locale}>{version.text}</p>
            </div>
          ))}
    </div>
  )
}
