import { Link } from 'react-aria-components'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './EscalationContext.module.css'
import { FrozenNote } from './FrozenNote.tsx'

/** What the committee reads before it acts on a note: what is asked, in French and Dutch, then context, position, consequences. */
export function EscalationContext({ escalation }: { escalation: Escalation }) {
  const t = useTranslation('escalations')
  const { number, note, decisionNumber, decisionId, fromGroupName, fromGroupCode } = escalation
  if (!note) return null
  return (
    <section className={styles.context} aria-label={t('noteNumber', { number })}>
      <p className={styles.head}>
        <Plate number={number} href={paths.escalation(escalation.id)} copyable={false} />
        <span>
          <TextIn texts={fromGroupName} fallback={fromGroupCode} />
        </span>
        <Link href={paths.decision(decisionId)}>{t('aboutDecision', { number: decisionNumber })}</Link>
      </p>
      <FrozenNote note={note} level={3} />
    </section>
  )
}
