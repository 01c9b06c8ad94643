import type { ReactElement } from 'react'
import { textIn } from '../../shared/i18n/locale.ts'
import { languagesInOrder, textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { type AgendaItem, titleKey } from '../../shared/meetings/agenda.ts'
import type { Connection } from '../documents/connection.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { ItemText } from './ItemText.tsx'
import styles from './ItemTitles.module.css'

const TITLE_LENGTH = 200

interface ItemTitlesProps {
  connection: Connection
  item: AgendaItem
  number: number | undefined
  mayEdit: boolean
}

/** An item's title, in the person's language large, in the others below it; never blank, and in the same place whoever writes. */
export function ItemTitles({ connection, item, number, mayEdit }: ItemTitlesProps): ReactElement {
  const t = useTranslation('agenda')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const [first, ...others] = languagesInOrder(locale)
  const spoken = textIn(item.title, locale)
  if (!mayEdit || first === undefined) return <ReadTitles item={item} number={number} />

  // In another language the title stands in as a placeholder: typing begins the missing one.
  const standIn = spoken ? `${spoken.text} (${spoken.locale.toUpperCase()})` : t('untitled')
  return (
    <header className={styles.titles}>
      <h2 className="for-ears">
        {number !== undefined && t('itemNumber', { number: String(number) })}{' '}
        <TextIn texts={item.title} fallback={t('untitled')} />
      </h2>
      <ItemText
        connection={connection}
        itemId={item.id}
        field={titleKey[first]}
        label={t('itemTitleIn', { language: inLanguage(first) })}
        lang={first}
        maxLength={TITLE_LENGTH}
        placeholder={standIn}
        className={styles.first}
      />
      {others.map((language) => (
        <div key={language} className={styles.other}>
          <LanguageTag locale={language} />
          <ItemText
            connection={connection}
            itemId={item.id}
            field={titleKey[language]}
            label={t('itemTitleIn', { language: inLanguage(language) })}
            lang={language}
            maxLength={TITLE_LENGTH}
            placeholder={t('noTitle')}
          />
        </div>
      ))}
    </header>
  )
}

function ReadTitles({ item, number }: Pick<ItemTitlesProps, 'item' | 'number'>): ReactElement {
  const t = useTranslation('agenda')
  const locale = useLocale()
  const [, ...others] = textsInOrder(item.title, locale)
  return (
    <header className={styles.titles}>
      <h2 className={styles.first}>
        {number !== undefined && <span className="for-ears">{t('itemNumber', { number: String(number) })} </span>}
        <TextIn texts={item.title} fallback={t('untitled')} />
      </h2>
      {others.map((other) => (
        <p key={other.locale} className={styles.other}>
          <LanguageTag locale={other.locale} />
          <span lang={other.locale}>{other.text}</span>
        </p>
      ))}
    </header>
  )
}
