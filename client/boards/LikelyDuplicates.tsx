import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { CardFace } from './CardFace.tsx'
import styles from './GroupBoard.module.css'
import type { StandingCard } from './boardShape.ts'
import { likelyPairs } from './likeness.ts'

interface LikelyDuplicatesProps {
  standing: readonly StandingCard[]
  onMerge: (cards: readonly StandingCard[]) => void
}

/** Cards that may say the same, for people to judge; nothing is merged by itself. Looked for only when asked. */
export function LikelyDuplicates(props: LikelyDuplicatesProps): ReactElement {
  const t = useTranslation('boards')
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure title={t('duplicates')} level={2} isExpanded={isOpen} onExpandedChange={setOpen}>
      {isOpen && <Pairs {...props} />}
    </Disclosure>
  )
}

function Pairs({ standing, onMerge }: LikelyDuplicatesProps): ReactElement {
  const t = useTranslation('boards')
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  const pairs = useMemo(() => likelyPairs(standing.map(({ card }) => ({ id: card.id, text: card.text }))), [standing])
  const shown = pairs.flatMap((pair) => {
    const one = standing.find(({ card }) => card.id === pair.one)
    const other = standing.find(({ card }) => card.id === pair.other)
    const id = `${pair.one} ${pair.other}`
    return one && other && !others.has(id) ? [{ id, one, other }] : []
  })
  if (shown.length === 0) return <p className="meta">{t('noDuplicates')}</p>
  return (
    <ul className={styles.pairs}>
      {shown.map(({ id, one, other }) => (
        <li key={id} className={styles.pair}>
          <CardFace card={one.card} merged={one.merged.length} />
          <CardFace card={other.card} merged={other.merged.length} />
          <div className={styles.verbs}>
            <Button small onPress={() => onMerge([one, other])}>
              {t('merge')}
            </Button>
            <Button small variant="bare" onPress={() => setOthers(new Set([...others, id]))}>
              {t('notTheSame')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
