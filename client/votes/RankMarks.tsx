import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type ReactElement, useEffect, useId, useRef } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './BallotForm.module.css'
import type { OptionMarksProps } from './BallotMarks.tsx'
import { marksOf, orderOf, rankedBy } from './rankOrder.ts'

/** Options put in order by pressing: one after the other from the top, then up, down or out. Nothing needs dragging. */
export function RankMarks({ labelledBy, words, marks, onChange, isDisabled }: OptionMarksProps): ReactElement {
  const t = useTranslation('votes')
  const id = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  const touched = useRef<number | null>(null)
  const order = orderOf(marks)
  const rest = [...words.keys()].filter((option) => !order.includes(option))

  // The pressed button has moved, or is gone: the focus stays with the option it was about.
  useEffect(() => {
    const option = touched.current
    touched.current = null
    if (option === null || list.current?.contains(document.activeElement) === true) return
    list.current?.querySelector<HTMLElement>(`[data-option="${option}"] button:not(:disabled)`)?.focus()
  })

  function put(option: number, next: readonly number[]): void {
    touched.current = option
    onChange(marksOf(next, words.length))
    const place = next.indexOf(option) + 1
    const named = { option: words[option] ?? '' }
    announce(
      place === 0
        ? t('paper.takenOut', named)
        : t('paper.placed', { ...named, place: String(place), count: String(next.length) }),
    )
  }

  return (
    <fieldset ref={list} className={styles.ranking} aria-labelledby={labelledBy}>
      <p className="meta">{t('paper.ranking')}</p>
      {order.length > 0 && (
        <>
          <h5 id={`${id}-order`} className={styles.sub}>
            {t('paper.ranked')}
          </h5>
          <ol className={styles.ranked} aria-labelledby={`${id}-order`}>
            {order.map((option, place) => {
              const named = { option: words[option] ?? '' }
              return (
                <li key={option} data-option={option}>
                  <span className={styles.place}>{place + 1}</span>
                  <span className={styles.word}>{words[option]}</span>
                  <IconButton
                    icon={ArrowUp}
                    label={t('paper.up', named)}
                    isDisabled={isDisabled || place === 0}
                    onPress={() => put(option, rankedBy(order, option, place - 1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('paper.down', named)}
                    isDisabled={isDisabled || place === order.length - 1}
                    onPress={() => put(option, rankedBy(order, option, place + 1))}
                  />
                  <IconButton
                    icon={X}
                    label={t('paper.out', named)}
                    isDisabled={isDisabled}
                    onPress={() =>
                      put(
                        option,
                        order.filter((other) => other !== option),
                      )
                    }
                  />
                </li>
              )
            })}
          </ol>
        </>
      )}
      {rest.length > 0 && (
        <>
          {order.length > 0 && <h5 className={styles.sub}>{t('paper.unranked')}</h5>}
          <ul className={styles.unranked}>
            {rest.map((option) => (
              <li key={option} data-option={option}>
                <button
                  type="button"
                  className={styles.next}
                  disabled={isDisabled}
                  aria-label={t('paper.rankNext', { option: words[option] ?? '', place: String(order.length + 1) })}
                  onClick={() => put(option, [...order, option])}
                >
                  <span className={styles.place}>{order.length + 1}</span>
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
