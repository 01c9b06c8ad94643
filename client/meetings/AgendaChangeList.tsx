import type { ReactElement } from 'react'
import { itemTypes } from '../../shared/meetings/agenda.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import type { AgendaChange, ChangedField } from './agendaChanges.ts'
import styles from './AgendaChangeList.module.css'
import { wordDiff } from '../ui/wordDiff.ts'

/** What changed in an agenda, item by item, word by word: what went is struck through, what came is underlined. */
export function AgendaChangeList({ changes }: { changes: readonly AgendaChange[] }): ReactElement {
  const t = useTranslation('agenda')
  const items = [...new Set(changes.map((change) => change.item.id))]
  return (
    <ol className={styles.items}>
      {items.map((itemId) => {
        const own = changes.filter((change) => change.item.id === itemId)
        const [first] = own
        if (!first) return null
        return (
          <li key={itemId} className={styles.item}>
            <p className={styles.title}>
              <span className={styles.number}>{first.number}</span>{' '}
              <TextIn texts={first.item.title} fallback={t('untitled')} />
            </p>
            <ul className={styles.changes}>
              {own.map((change, index) => (
                <li key={index}>
                  <Change change={change} />
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

function Change({ change }: { change: AgendaChange }): ReactElement {
  const t = useTranslation('agenda.versions')
  switch (change.kind) {
    case 'added':
      return <>{t('added')}</>
    case 'removed':
      return <>{t('gone')}</>
    case 'moved':
      return <>{t('moved', { from: String(change.from), to: String(change.number) })}</>
    case 'changed':
      return <ChangedText field={change.field} before={change.before} after={change.after} />
  }
}

function ChangedText({ field, before, after }: { field: ChangedField; before: string; after: string }): ReactElement {
  const t = useTranslation('agenda')
  const valueOf = useValueWords(field.name)
  const labels = {
    title: t('itemTitle'),
    draft: t('draft'),
    type: t('itemType'),
    plannedMinutes: t('plannedMinutes'),
    owner: t('owner'),
    expected: t('expected'),
    links: t('links'),
  }
  const parts = wordDiff(valueOf(before), valueOf(after))
  return (
    <>
      <span className={styles.field}>
        {labels[field.name]} {field.locale && <LanguageTag locale={field.locale} />}
      </span>
      <span className={styles.text} lang={field.locale ?? undefined}>
        {before.trim() === '' && <em>{t('versions.wasEmpty')} </em>}
        {parts.map(({ kind, text }, index) => {
          if (kind === 'gone') return <del key={index}>{text}</del>
          if (kind === 'new') return <ins key={index}>{text}</ins>
          return <span key={index}>{text}</span>
        })}
        {after.trim() === '' && <em> {t('versions.nowEmpty')}</em>}
      </span>
    </>
  )
}

/** Types and minutes as people read them; words as they are. */
function useValueWords(name: ChangedField['name']): (value: string) => string {
  const t = useTranslation('agenda')
  const format = useFormat()
  return (value) => {
    const type = itemTypes.find((some) => some === value)
    if (name === 'type' && type) return t(`type.${type}`)
    if (name === 'plannedMinutes') return format.duration(Number(value))
    return value
  }
}
