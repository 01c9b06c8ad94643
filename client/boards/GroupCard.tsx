import { Check } from 'lucide-react'
import { type KeyboardEvent, memo, type PointerEvent } from 'react'
import type { PresenceUser } from '../../shared/documents/protocol.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { hueClass } from '../ui/PersonMark.tsx'
import { CardFace } from './CardFace.tsx'
import styles from './GroupBoard.module.css'
import type { StandingCard } from './boardShape.ts'

interface GroupCardProps {
  standing: StandingCard
  isSelected: boolean
  /** A colleague who holds it just now. */
  holder: PresenceUser | undefined
  /** Shown here by a link; it stands in another theme. */
  isLink?: boolean
  onToggle: (cardId: string) => void
  onKey: (cardId: string, event: KeyboardEvent) => void
  /** Begins a drag; undefined where cards cannot be moved. */
  onTake: ((event: PointerEvent) => void) | undefined
}

function sameCard(one: GroupCardProps, other: GroupCardProps): boolean {
  const [a, b] = [one.standing, other.standing]
  return (
    a.card === b.card &&
    a.merged.length === b.merged.length &&
    one.isSelected === other.isSelected &&
    one.holder?.personId === other.holder?.personId &&
    one.onToggle === other.onToggle &&
    one.onKey === other.onKey &&
    one.onTake === other.onTake
  )
}

/** A card on the table: a press takes it up or lets it go; a drag carries it. Drawn anew only when something of it changes. */
export const GroupCard = memo(function GroupCard(props: GroupCardProps) {
  const t = useTranslation('boards')
  const { standing, isSelected, holder, isLink, onToggle, onKey, onTake } = props
  const { card, merged } = standing
  return (
    <li
      className={classes(styles.place, holder && hueClass(holder.hue))}
      {...(isLink === true ? {} : { 'data-card': card.id })}
    >
      <button
        type="button"
        aria-pressed={isSelected}
        className={classes(
          styles.card,
          isSelected && styles.selected,
          holder && styles.held,
          isLink === true && styles.link,
        )}
        data-take={isLink === true ? undefined : card.id}
        onClick={() => onToggle(card.id)}
        onKeyDown={(event) => onKey(card.id, event)}
        onPointerDown={isLink === true ? undefined : onTake}
      >
        <CardFace card={card} merged={merged.length} />
        {isSelected && <Check aria-hidden className={styles.tick} />}
        {isLink === true && <span className={styles.note}>{t('linkedHere')}</span>}
        {holder && <span className={styles.note}>{t('heldBy', { name: holder.name })}</span>}
      </button>
    </li>
  )
}, sameCard)
