import { CloudOff, PenLine, UsersRound } from 'lucide-react'
import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import { countScreens, peopleHere, type PersonHere, type Presence } from '../documents/presence.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { usePerson } from '../people/usePerson.ts'
import { classes } from '../ui/classes.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './PeopleHere.module.css'
import { ScreensLine } from './ScreensLine.tsx'

const MOST = 5

interface PeopleHereProps {
  /** Everybody's pages, this one included. */
  present: readonly Presence[]
  /** The number of an item on the agenda; undefined when it is not on it. */
  numberOf: (itemId: string) => number | undefined
  /** Whether the person runs the meeting, and therefore sees how everybody's screen stands. */
  mayRun: boolean
}

/** Who else has the meeting open just now, at which item, and who is typing; pressed, with their names. Nothing while one is alone. */
export function PeopleHere({ present, numberOf, mayRun }: PeopleHereProps): ReactElement | null {
  const t = useTranslation('meetings')
  const self = usePerson()?.id
  const people = peopleHere(present).filter(({ user }) => user.personId !== self)
  if (people.length === 0) return null
  const shown = people.slice(0, people.length > MOST + 1 ? MOST : MOST + 1)
  const rest = people.length - shown.length
  const place = ({ itemId }: PersonHere) => (itemId === null ? undefined : numberOf(itemId))
  return (
    <Popover
      label={t('whoIsHere')}
      placement="bottom end"
      trigger={
        <Button className={styles.button} aria-label={t('othersHere', { count: people.length })}>
          <span className={styles.marks}>
            {shown.map((person) => (
              <Mark key={person.user.personId} person={person} number={place(person)} />
            ))}
            {rest > 0 && <span className={styles.rest}>+{rest}</span>}
          </span>
          <span className={styles.short}>
            <UsersRound className={styles.icon} aria-hidden />
            {people.length}
          </span>
        </Button>
      }
    >
      {mayRun && <ScreensLine screens={countScreens(present)} className={styles.screens} />}
      <ul className={styles.people}>
        {people.map((person) => (
          <Line key={person.user.personId} person={person} number={place(person)} mayRun={mayRun} />
        ))}
      </ul>
    </Popover>
  )
}

interface PersonProps {
  person: PersonHere
  number: number | undefined
}

/** Initials with where they are: the item's number, a pen before it while they type. */
function Mark({ person: { user, isTyping, isLost }, number }: PersonProps): ReactElement {
  return (
    <span className={classes(styles.mark, isLost && styles.lost)}>
      <PersonMark name={user.name} hue={user.hue} />
      {(isLost || isTyping || number !== undefined) && (
        <span className={styles.badge} aria-hidden>
          {isLost ? <CloudOff /> : isTyping ? <PenLine /> : null}
          {!isLost && number}
        </span>
      )}
    </span>
  )
}

function Line({ person, number, mayRun }: PersonProps & { mayRun: boolean }): ReactElement {
  const t = useTranslation('meetings.here')
  const notSent = useTranslation('ui.saved')
  const { user, isTyping, isLost, unsaved } = person
  const facts = [
    number !== undefined && !isLost && t('atItem', { number: String(number) }),
    isTyping && !isLost && t('typing'),
    isLost && t('lost'),
    mayRun && unsaved > 0 && !isLost && notSent('notSent', { count: unsaved }),
  ].filter((fact) => fact !== false)
  return (
    <li className={styles.person}>
      <span className={classes(isLost && styles.lost)} aria-hidden>
        <PersonMark name={user.name} hue={user.hue} />
      </span>
      <span>
        {user.name}
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </span>
    </li>
  )
}
