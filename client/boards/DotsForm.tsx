import { Minus, Plus } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Group } from 'react-aria-components'
import type { BoardView, Dots, Target } from '../../shared/boards/board.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './Dots.module.css'
import { SentMark } from './SentMark.tsx'
import { useLatestSent } from './useLatestSent.ts'

/** Where one puts one’s dots; what others put is told to nobody before the vote is over. */
export function DotsForm({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { board, targets, voted, ready, may } = view
  return (
    <div className={styles.form}>
      <p className={styles.lead} data-voted={voted}>
        {t('votedCount', { voted: String(voted), of: String(ready.of) })}{' '}
        <span className="meta">{t('hiddenDots')}</span>
      </p>
      {may.contribute ? (
        <OwnDots key={board.round} view={view} />
      ) : (
        <>
          <Notice tone="info">{t('onlyReads')}</Notice>
          <ul className={styles.targets}>
            {targets.map((target) => (
              <li key={target.id} className={styles.target}>
                <TargetName target={target} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function OwnDots({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const { board, targets, myDots } = view
  const { dotsEach, dotsPerTarget } = board.settings
  const [dots, setDots] = useState<Dots>(myDots)
  const put = useMutate(
    (paper: Dots, intent) =>
      api.boards[':boardId'].dots.$post(
        { param: { boardId: board.id }, json: { round: board.round, dots: paper } },
        intent,
      ),
    { refresh: [keys.boards.one(board.id)] },
  )
  const { state, retry } = useLatestSent(dots, !sameDots(dots, myDots), put)
  const left = dotsEach - Object.values(dots).reduce((sum, count) => sum + count, 0)
  const set = (id: string, count: number) => setDots({ ...dots, [id]: count })
  return (
    <>
      <div className={styles.budget}>
        <p>
          <Filled count={left} of={dotsEach} /> {t('dotsLeft', { count: left })}{' '}
          <span className="meta">{t('dotsPerOne', { count: dotsPerTarget })}</span>
        </p>
        {(left < dotsEach || state !== 'recorded') && <SentMark state={state} problem={put.problem} onRetry={retry} />}
      </div>
      <ul className={styles.targets}>
        {targets.map((target) => {
          const count = dots[target.id] ?? 0
          const name = textIn(target.name, locale)?.text ?? t('unnamed')
          return (
            <li key={target.id} className={styles.target}>
              <TargetName target={target} />
              <Group className={styles.stepper} aria-label={t('dotsOn', { name })}>
                <IconButton
                  icon={Minus}
                  label={t('takeDot', { name })}
                  isDisabled={count === 0}
                  onPress={() => set(target.id, count - 1)}
                />
                <span className={styles.own}>
                  <Filled count={count} of={dotsPerTarget} />
                  <span className="for-ears">{t('ownDots', { count })}</span>
                </span>
                <IconButton
                  icon={Plus}
                  label={t('putDot', { name })}
                  isDisabled={left <= 0 || count >= dotsPerTarget}
                  onPress={() => set(target.id, count + 1)}
                />
              </Group>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What can be chosen, under the name it had when the vote began. */
export function TargetName({ target }: { target: Target }): ReactElement {
  const t = useTranslation('boards')
  return (
    <span className={styles.name}>
      <TextIn texts={target.name} fallback={t('unnamed')} />
    </span>
  )
}

/** Some dots of several, for eyes alone: the figure stands beside it in words. */
function Filled({ count, of }: { count: number; of: number }): ReactElement {
  return (
    <span className={styles.dots} aria-hidden>
      {Array.from({ length: of }, (_, place) => (
        <span key={place} className={place < count ? styles.full : styles.empty} />
      ))}
    </span>
  )
}

function sameDots(one: Dots, other: Dots): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every((id) => (one[id] ?? 0) === (other[id] ?? 0))
}
