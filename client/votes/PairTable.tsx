import { type ReactElement, useId } from 'react'
import { optionWords } from '../../shared/votes/optionWords.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import styles from './VoteResult.module.css'

interface PairTableProps {
  vote: Vote
  pairs: readonly (readonly number[])[]
  /** The options from the first to the last. */
  order: readonly number[]
}

/** How many votes put each option before each other one; what more than half of those that ranked them say is bold. */
export function PairTable({ vote, pairs, order }: PairTableProps): ReactElement {
  const t = useTranslation('votes')
  const words = optionWords(vote.options, useLocale())
  const id = useId()
  return (
    <Disclosure title={t('pairs')} level={4}>
      <p id={id} className="meta">
        {t('pairsLead')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
        <table className={styles.pairs}>
          <thead>
            <tr>
              <th scope="col">{t('pairRow')}</th>
              {order.map((option, at) => (
                <th key={option} scope="col">
                  <abbr title={words[option]}>{at + 1}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((row, at) => (
              <tr key={row}>
                <th scope="row">{`${at + 1}. ${words[row] ?? ''}`}</th>
                {order.map((column) => {
                  const [ahead, behind] = [pairs[row]?.[column] ?? 0, pairs[column]?.[row] ?? 0]
                  return (
                    <td key={column} className={classes(ahead > behind && styles.ahead)}>
                      {row === column ? '–' : ahead}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  )
}
