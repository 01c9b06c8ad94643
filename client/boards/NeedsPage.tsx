import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Need } from '../../shared/boards/board.ts'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { Page } from '../ui/Page.tsx'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './NeedsPage.module.css'
import { needsQuery } from './queries.ts'
import { useAuthorWords } from './useAuthorWords.ts'

/** A group's register of needs: each with its number, what people wrote, and what it rests on. */
export function NeedsPage({ groupId }: { groupId: string }): ReactElement {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  const { needs } = useSuspenseQuery(needsQuery(groupId)).data
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
          <li key={need.id}>
            <NeedEntry need={need} />
          </li>
        ))}
      </ol>
    </Page>
  )
}

function NeedEntry({ need }: { need: Need }): ReactElement {
  const t = useTranslation('boards')
  const authorWords = useAuthorWords()
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
        <ul className={styles.originals}>
          {need.originals.map((original) => (
            <li key={original.cardId}>
              <q lang={original.lang}>{original.text}</q> <LanguageTag locale={original.lang} />{' '}
              {authorWords(original.author)}
            </li>
          ))}
        </ul>
        {need.evidence.length > 0 && (
          <ul className={styles.originals}>
            {need.evidence.map(({ evidenceId, title, relation }) => (
              <li key={evidenceId}>
                <em>{t(`relation.${relation}`)}</em> {title}
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  )
}
