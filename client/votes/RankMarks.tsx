import { ArrowDown, ArrowUp, Equal, X } from 'lucide-react'
import { type ReactElement, useEffect, useId, useRef } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './BallotForm.module.css'
import type { OptionMarksProps } from './BallotMarks.tsx'
import { levelled, marksOf, moved, placesOf, without } from './rankOrder.ts'

/**
 * Options put in order by pressing: one after the other from the top, then up, down, level with the place above, or out.
 * Nothing needs dragging.
 */
export function RankMarks({ labelledBy, words, marks, onChange, isDisabled }: OptionMarksProps): ReactElement {
  const t = useTranslation('votes')
  const id = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  const touched = useRef<number | null>(null)
  const places = placesOf(marks)
  const ranked = places.flat()
  const rest = [...words.keys()].filter((option) => !ranked.includes(option))

  // The pressed button has moved, or is gone: the focus stays with the option it was about.
  useEffect(() => {
    const option = touched.current
    touched.current = null
    if (option === null || list.current?.contains(document.activeElement) === true) return
    list.current?.querySelector<HTMLElement>(`[data-option="${option}"] button:not(:disabled)`)?.focus()
  })

  function put(option: number, next: readonly number[][]): void {
    touched.current = option
    onChange(marksOf(next, words.length))
    announce(whereIs(option, next))
  }

  function whereIs(option: number, next: readonly number[][]): string {
    const named = { option: words[option] ?? '' }
    const at = next.findIndex((place) => place.includes(option))
    if (at < 0) return t('paper.takenOut', named)
    const place = String(numberOf(next, at))
    const others = (next[at] ?? []).filter((other) => other !== option).map((other) => words[other] ?? '')
    return others.length > 0
      ? t('paper.levelled', { ...named, place, others: others.join(', ') })
      : t('paper.placed', { ...named, place, count: String(next.flat().length) })
  }

  return (
    <fieldset ref={list} className={styles.ranking} aria-labelledby={labelledBy}>
      <p className="meta">{t('paper.ranking')}</p>
      {ranked.length > 0 && (
        <>
          <h5 id={`${id}-order`} className={styles.sub}>
            {t('paper.ranked')}
          </h5>
          <ol className={styles.ranked} aria-labelledby={`${id}-order`}>
            {places.flatMap((place, at) =>
              place.map((option) => {
                const named = { option: words[option] ?? '' }
                const isAlone = place.length === 1
                return (
                  <li key={option} data-option={option}>
                    <span className={styles.place}>{isAlone ? numberOf(places, at) : `${numberOf(places, at)} =`}</span>
                    <span className={styles.word}>{words[option]}</span>
                    <span className={styles.moves}>
                      <IconButton
                        icon={ArrowUp}
                        label={t('paper.up', named)}
                        isDisabled={isDisabled || (isAlone && at === 0)}
                        onPress={() => put(option, moved(places, option, -1))}
                      />
                      <IconButton
                        icon={ArrowDown}
                        label={t('paper.down', named)}
                        isDisabled={isDisabled || (isAlone && at === places.length - 1)}
                        onPress={() => put(option, moved(places, option, 1))}
                      />
                      <IconButton
                        icon={Equal}
                        label={t('paper.level', named)}
                        isDisabled={isDisabled || at === 0}
                        onPress={() => put(option, levelled(places, option))}
                      />
                      <IconButton
                        icon={X}
                        label={t('paper.out', named)}
                        isDisabled={isDisabled}
                        onPress={() => put(option, without(places, option))}
                      />
                    </span>
                  </li>
                )
              }),
            )}
          </ol>
        </>
      )}
      {rest.length > 0 && (
        <>
          {ranked.length > 0 && <h5 className={styles.sub}>{t('paper.unranked')}</h5>}
          <ul className={styles.unranked}>
            {rest.map((option) => (
              <li key={option} data-option={option}>
                <button
                  type="button"
                  className={styles.next}
                  disabled={isDisabled}
                  aria-label={t('paper.rankNext', { option: words[option] ?? '', place: String(ranked.length + 1) })}
                  onClick={() => put(option, [...places, [option]])}
                >
                  <span className={styles.place}>+</span>
                  {words[option]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}

/** The number a place goes by: one more than there are options before it. */
function numberOf(places: readonly (readonly number[])[], at: number): number {
  return places.slice(0, at).flat().length + 1
}
