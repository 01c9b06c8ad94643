import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import type { Spell } from '../../shared/documents/history.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { AuthorMark } from './AuthorMark.tsx'
import styles from './SpellList.module.css'
import type { HistoryWords } from './useHistoryWords.ts'

/** How many people of one spell are drawn. */
const MOST_MARKS = 3

interface SpellListProps {
  /** Oldest first. */
  spells: readonly Spell[]
  words: HistoryWords
  onChoose: (spell: Spell) => void
}

/** Who wrote when, day by day, the latest first; each entry opens what it changed. */
export function SpellList({ spells, words, onChoose }: SpellListProps): ReactElement {
  const t = useTranslation('history')
  const format = useFormat()
  const days = new Map<string, Spell[]>()
  for (const spell of spells.toReversed()) {
    const day = format.instant(spell.to, 'fullDate')
    days.set(day, [...(days.get(day) ?? []), spell])
  }
  return (
    <section className={styles.days} aria-label={t('spells')}>
      {[...days].map(([day, own]) => (
        <section key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ol className={styles.spells}>
            {own.map((spell) => (
              <li key={spell.fromSeq}>
                <SpellButton spell={spell} words={words} onChoose={() => onChoose(spell)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

/** The id of the button that opens a spell. */
export function spellId(fromSeq: number): string {
  return `spell-${fromSeq}`
}

function SpellButton({
  spell,
  words,
  onChoose,
}: {
  spell: Spell
  words: HistoryWords
  onChoose: () => void
}): ReactElement {
  const format = useFormat()
  const { shares, from, to, fromSeq } = spell
  const [began, ended] = [format.instant(from, 'time'), format.instant(to, 'time')]
  return (
    <Button id={spellId(fromSeq)} className={styles.spell} onPress={onChoose}>
      <span className={styles.marks} aria-hidden>
        {shares.slice(0, MOST_MARKS).map(({ personId }) => (
          <AuthorMark key={personId} name={words.nameOf(personId)} hue={words.hueOf(personId)} />
        ))}
      </span>
      <span className={styles.words}>
        <span className={styles.names}>{words.namesOf(shares.map(({ personId }) => personId))}</span>
        <span className={styles.facts}>
          <span>{began === ended ? began : `${began}–${ended}`}</span>
          <Extent spell={spell} />
        </span>
      </span>
    </Button>
  )
}

/** How much was written and taken away. */
function Extent({ spell }: { spell: Spell }): ReactElement {
  const t = useTranslation('history')
  const added = spell.shares.reduce((sum, share) => sum + share.added, 0)
  const removed = spell.shares.reduce((sum, share) => sum + share.removed, 0)
  if (added === 0 && removed === 0) return <span>{t('rearranged')}</span>
  return (
    <>
      {added > 0 && <span>{t('added', { count: added })}</span>}
      {removed > 0 && <span>{t('removed', { count: removed })}</span>}
    </>
  )
}
