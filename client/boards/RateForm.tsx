import { type ReactElement, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { MARK_MAX, type BoardView, type Rating, type Target } from '../../shared/boards/board.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { useMutate } from '../useMutate.ts'
import { TargetName } from './DotsForm.tsx'
import styles from './Ratings.module.css'
import { SentMark } from './SentMark.tsx'
import { useLatestSent } from './useLatestSent.ts'

const marks = Array.from({ length: MARK_MAX }, (_, place) => String(place + 1))

/** Where one marks impact and effort from 1 to 5, unseen by others until they are shown. */
export function RateForm({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { board, targets, myRatings } = view
  return (
    <>
      <p className="meta">{t('rateLead')}</p>
      <ul className={styles.list}>
        {targets.map((target) => (
          <RateTarget
            key={`${board.round} ${target.id}`}
            boardId={board.id}
            target={target}
            mine={myRatings.find((rating) => rating.targetId === target.id)}
          />
        ))}
      </ul>
    </>
  )
}

function RateTarget({
  boardId,
  target,
  mine,
}: {
  boardId: string
  target: Target
  mine: Rating | undefined
}): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const name = textIn(target.name, locale)?.text ?? t('unnamed')
  const [impact, setImpact] = useState(mine?.impact ?? 0)
  const [effort, setEffort] = useState(mine?.effort ?? 0)
  const rate = useMutate(
    (json: Rating, intent) => api.boards[':boardId'].ratings.$post({ param: { boardId }, json }, intent),
    { refresh: [keys.boards.one(boardId)] },
  )
  const isWhole = impact > 0 && effort > 0
  const isFresh = isWhole && (mine?.impact !== impact || mine.effort !== effort)
  const { state, retry } = useLatestSent({ targetId: target.id, impact, effort }, isFresh, rate)
  return (
    <li className={styles.target} data-target={target.id}>
      <TargetName target={target} />
      <Scale label={t('impactOf', { name })} title={t('impact')} value={impact} onChange={setImpact} />
      <Scale label={t('effortOf', { name })} title={t('effort')} value={effort} onChange={setEffort} />
      {isWhole && <SentMark state={state} problem={rate.problem} onRetry={retry} />}
    </li>
  )
}

interface ScaleProps {
  label: string
  title: string
  value: number
  onChange: (value: number) => void
}

function Scale({ label, title, value, onChange }: ScaleProps): ReactElement {
  return (
    <div className={styles.scale}>
      <span className={styles.title} aria-hidden>
        {title}
      </span>
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        className={styles.marks}
        value={value === 0 ? null : String(value)}
        onChange={(mark) => onChange(Number(mark))}
      >
        {marks.map((mark) => (
          <Radio key={mark} value={mark} className={styles.mark}>
            {mark}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}
