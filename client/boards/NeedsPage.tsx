import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Need } from '../../shared/boards/board.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { registerQuery } from '../decisions/queries.ts'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { useAnchor } from '../ui/useAnchor.ts'
import { Citations } from './Citations.tsx'
import { NeedCards } from './NeedCards.tsx'
import styles from './NeedsPage.module.css'
import { needsQuery } from './queries.ts'

/** A group's register of needs: each with its number, what people wrote, and what it rests on. */
export function NeedsPage({ groupId }: { groupId: string }): ReactElement {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  const { needs } = useSuspenseQuery(needsQuery(groupId)).data
  const register = useQuery(registerQuery(groupId)).data
  const ledTo = (needId: string) =>
    register?.decisions.filter(({ id }) => register.restsOn[id]?.includes(needId)).toReversed() ?? []
  useAnchor()
  const group = useQuery(groupsQuery).data?.groups.find(({ id }) => id === groupId)
  return (
    <Page
      title={t('needsRegister')}
      above={
        group && (
          <Link href={paths.group(groupId)}>
            <TextIn texts={group.name} fallback={group.code} />
          </Link>
        )
      }
      lead={t('needsLead')}
      actions={
        needs.length > 0 && (
          <Button small icon={Printer} onPress={() => window.print()}>
            {ui('print')}
          </Button>
        )
      }
    >
      {needs.length === 0 && <EmptyState>{t('noNeeds')}</EmptyState>}
      <ol className={styles.needs}>
        {needs.map((need) => (
          <li key={need.id} id={need.number} className={styles.entry}>
            <NeedEntry need={need} ledTo={ledTo(need.id)} />
          </li>
        ))}
      </ol>
    </Page>
  )
}

/** A need with what it rests on and the decisions it led to. */
function NeedEntry({ need, ledTo }: { need: Need; ledTo: readonly Decision[] }): ReactElement {
  const t = useTranslation('boards')
  return (
    <article className={styles.need}>
      <div className={styles.margin}>
        <Plate number={need.number} />
        {need.objectives.map((objective) => (
          <Badge key={objective}>{objective}</Badge>
        ))}
        {need.weight !== null && <span>{t('dotCount', { count: need.weight })}</span>}
      </div>
      <div className={styles.body}>
        <p className={styles.wording}>
          <TextIn texts={need.texts} fallback={need.number} />
        </p>
        <p className={styles.quiet}>
          <TextIn texts={need.theme} fallback={t('loose')} />
          {' · '}
          <Link href={paths.board(need.boardId)}>{t('toBoard')}</Link>
          {' · '}
          <Link href={paths.meeting(need.meetingId, need.itemId)}>{t('toMeeting')}</Link>
        </p>
        <NeedCards need={need} />
        <Citations cited={need.evidence} />
        {ledTo.length > 0 && (
          <p className={styles.ledTo}>
            <span>{t('ledTo')}</span>
            {ledTo.map(({ id, number, state }) => (
              <Plate key={id} number={number} href={paths.decision(id)} isVoid={state === 'void'} copyable={false} />
            ))}
          </p>
        )}
      </div>
    </article>
  )
}
