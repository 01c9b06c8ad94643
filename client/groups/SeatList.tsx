import type { ReactElement, ReactNode } from 'react'
import { seatRoles, type NamedAlternate, type Seat } from '../../shared/groups/group.ts'
import { brusselsOf } from '../../shared/i18n/time.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './SeatList.module.css'

/** The seats of a group by role, each with who holds it; `act` puts a button beside a seat for those who may change it. */
export function SeatList({
  seats,
  alternatesOf,
  act,
}: {
  seats: readonly Seat[]
  /** Who may take a seat's place, now or from a later day on. */
  alternatesOf: (seatId: string) => readonly NamedAlternate[]
  act?: ((seat: Seat) => ReactNode) | undefined
}): ReactElement {
  const t = useTranslation('groups')
  const filled = seatRoles
    .map((role) => ({ role, seats: seats.filter((seat) => seat.role === role) }))
    .filter((part) => part.seats.length > 0)
  return (
    <div className={styles.parts}>
      {filled.map((part) => (
        <section key={part.role} className={styles.part} aria-labelledby={`seats-${part.role}`}>
          <h3 id={`seats-${part.role}`} className={styles.role}>
            {t(`seats.of.${part.role}`)}
          </h3>
          <ul className={styles.seats}>
            {part.seats.map((seat) => (
              <SeatLine key={seat.id} seat={seat} alternates={alternatesOf(seat.id)}>
                {act?.(seat)}
              </SeatLine>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function SeatLine({
  seat,
  alternates,
  children,
}: {
  seat: Seat
  alternates: readonly NamedAlternate[]
  children: ReactNode
}): ReactElement {
  const t = useTranslation()
  const format = useFormat()
  const notes = [
    seat.voting ? null : t('groups.seats.notVoting'),
    seat.from > today() ? t('groups.seats.starts', { date: format.instant(noonOf(seat.from), 'shortDate') }) : null,
    seat.to === null ? null : t('groups.seats.until', { date: format.instant(noonOf(seat.to), 'shortDate') }),
    alternates.length === 0
      ? null
      : t('groups.alternates.are', { names: alternates.map(({ name }) => name).join(', ') }),
  ].filter((note) => note !== null)
  return (
    <li className={styles.seat}>
      <span className={styles.organisation}>{seat.organisation}</span>
      <span className={styles.holder}>{seat.personName ?? <em>{t('people.vacant')}</em>}</span>
      {notes.length > 0 && <span className={styles.notes}>{notes.join(' · ')}</span>}
      {children && <span className={styles.act}>{children}</span>}
    </li>
  )
}

function today(): string {
  return brusselsOf(new Date().toISOString()).date
}

/** A day without an hour, put where no zone moves it to another day. */
function noonOf(day: string): string {
  return `${day}T12:00:00Z`
}
