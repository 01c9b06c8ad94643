import { type ReactElement, type ReactNode, useState } from 'react'
import { type ChangedBlock, type ChangedSpan, isChanged } from '../../shared/documents/history.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { hueClass } from '../ui/PersonMark.tsx'
import { AuthorMark } from './AuthorMark.tsx'
import styles from './ChangedText.module.css'
import type { HistoryWords } from './useHistoryWords.ts'

/** How the fields of a text are called and their values read, and in which order; minutes have no fields. */
export interface FieldWords {
  order: readonly string[]
  nameOf: (field: string) => string
  valueOf: (field: string, span: ChangedSpan) => string
}

interface ChangedTextProps {
  blocks: readonly ChangedBlock[]
  words: HistoryWords
  fields: FieldWords | undefined
}

/**
 * What changed, to be read: added words are underlined, words taken away struck through, both in their author's hue.
 * The name is said of the change one points at or goes to, and is heard with each.
 */
export function ChangedText({ blocks, words, fields }: ChangedTextProps): ReactElement {
  const t = useTranslation('history')
  const [pointed, setPointed] = useState<string | null>(null)
  const ordered = fields ? inOrder(blocks, fields.order) : blocks
  const said = ordered.filter(({ spans, remarked }) => spans.length > 0 || remarked !== null)
  if (!said.some(isChanged)) return <p>{t('same')}</p>
  return (
    <>
      <Legend blocks={said} words={words} />
      <div className={styles.text}>
        {runsOf(said).map((run, index) =>
          run.isChanged ? (
            run.blocks.map((block, place) => (
              <Block key={`${index} ${place}`} {...{ block, words, fields }} onPoint={setPointed} />
            ))
          ) : (
            <p key={index} className={styles.unchanged}>
              {t('unchanged', { count: run.blocks.length })}
            </p>
          ),
        )}
      </div>
      {/* What is heard with each change is seen here, where nothing moves for it. */}
      <p className={styles.who} aria-hidden>
        {pointed ?? t('goTo')}
      </p>
    </>
  )
}

function inOrder(blocks: readonly ChangedBlock[], order: readonly string[]): ChangedBlock[] {
  const placeOf = ({ field }: ChangedBlock): number => (field === null ? -1 : order.indexOf(field))
  return blocks.filter((block) => placeOf(block) >= 0).toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Neighbouring paragraphs that changed, or that did not. */
function runsOf(blocks: readonly ChangedBlock[]): { isChanged: boolean; blocks: ChangedBlock[] }[] {
  const runs: { isChanged: boolean; blocks: ChangedBlock[] }[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last?.isChanged === isChanged(block)) last.blocks.push(block)
    else runs.push({ isChanged: isChanged(block), blocks: [block] })
  }
  return runs
}

/** Everybody whose change is shown, with their hue. */
function Legend({ blocks, words }: Pick<ChangedTextProps, 'blocks' | 'words'>): ReactElement {
  const t = useTranslation('history')
  const changes = blocks.flatMap(({ spans, remarked }) => [
    ...spans.filter(({ kind }) => kind !== 'kept'),
    ...(remarked ? [remarked] : []),
  ])
  const people = [...new Set(changes.map(({ personId }) => personId))]
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {people.map((personId) => (
        <li key={personId} className={styles.person}>
          <AuthorMark small name={words.nameOf(personId)} hue={words.hueOf(personId)} />
          {words.nameOf(personId)}
        </li>
      ))}
    </ul>
  )
}

interface BlockProps {
  block: ChangedBlock
  words: HistoryWords
  fields: FieldWords | undefined
  onPoint: (who: string | null) => void
}

function Block({ block, words, fields, onPoint }: BlockProps): ReactElement {
  const t = useTranslation('history')
  const format = useFormat()
  const { shape, list, depth, mark, lang, change, field, remarked, spans } = block
  const look = classes(styles.block, styles[shape], mark && styles.marked, mark === 'result' && styles.result)
  return (
    <div className={look} data-list={list ?? undefined} data-depth={Math.min(depth, 4) || undefined}>
      {field !== null && <p className={styles.label}>{fields?.nameOf(field) ?? field}</p>}
      {mark !== null && <p className={styles.label}>{t(`mark.${mark}`)}</p>}
      {change !== 'kept' && (
        <span className="for-ears">{t(change === 'added' ? 'newParagraph' : 'goneParagraph')}: </span>
      )}
      <p lang={lang ?? undefined} className={styles.words}>
        {spans.map((span, index) => (
          <Span
            key={index}
            span={field !== null && fields ? { ...span, text: fields.valueOf(field, span) } : span}
            words={words}
            onPoint={onPoint}
          />
        ))}
      </p>
      {remarked && (
        <p className={styles.remarked}>
          {t('remarked', {
            before: t(`mark.${remarked.before ?? 'plain'}`),
            after: t(`mark.${remarked.after ?? 'plain'}`),
            name: words.nameOf(remarked.personId),
            time: format.instant(remarked.at, 'dateTime'),
          })}
        </p>
      )}
    </div>
  )
}

interface SpanProps extends Pick<BlockProps, 'words' | 'onPoint'> {
  span: ChangedSpan
}

function Span({ span: { kind, text, personId, at }, words, onPoint }: SpanProps): ReactNode {
  const t = useTranslation('history')
  const format = useFormat()
  if (kind === 'kept') return text
  const isAdded = kind === 'added'
  const named = { name: words.nameOf(personId), time: format.instant(at, 'dateTime') }
  const who = isAdded ? t('addedBy', named) : t('removedBy', named)
  const hue = words.hueOf(personId)
  const Mark = isAdded ? 'ins' : 'del'
  return (
    <Mark
      className={classes(styles.change, hue !== null && hueClass(hue))}
      // Whose a change is can be asked by keyboard, too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onFocus={() => onPoint(who)}
      onBlur={() => onPoint(null)}
      onPointerEnter={() => onPoint(who)}
      onPointerLeave={() => onPoint(null)}
    >
      {text}
      <span className="for-ears"> ({who})</span>
    </Mark>
  )
}
