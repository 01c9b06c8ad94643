import type { ReactElement } from 'react'
import { languagesInOrder, textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { type AgendaItem, draftKey } from '../../shared/meetings/agenda.ts'
import type { Connection } from '../documents/connection.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './DraftDecision.module.css'
import { ItemText } from './ItemText.tsx'

const DRAFT_LENGTH = 2000

interface DraftDecisionProps {
  connection: Connection
  item: AgendaItem
  mayEdit: boolean
}

/** What an item for decision proposes, in the languages side by side; live until it is put to the vote. */
export function DraftDecision({ connection, item, mayEdit }: DraftDecisionProps): ReactElement | null {
  const t = useTranslation('agenda')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const spoken = textsInOrder(item.draft, locale)
  if (!mayEdit && spoken.length === 0) return null
  return (
    <section className={styles.draft} aria-label={t('draft')}>
      <h3 className={styles.heading}>{t('draft')}</h3>
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
                  placeholder={t('noDraft', { language: inLanguage(language) })}
                />
              </div>
            ))
          : spoken.map((version) => (
              <div key={version.locale} className={styles.language}>
                <LanguageTag locale={version.locale} />
                <p lang={version.locale}>{version.text}</p>
              </div>
            ))}
      </div>
    </section>
  )
}
