import { Inbox, Mail, ScrollText } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { OwnGroup } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './GroupCards.module.css'

/** The person's groups, each with their part in it and the ways on. */
export function GroupCards({ groups }: { groups: readonly OwnGroup[] }): ReactElement {
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <li key={group.id} className={styles.group}>
          <GroupCard group={group} />
        </li>
      ))}
    </ul>
  )
}

function GroupCard({ group }: { group: OwnGroup }): ReactElement {
  const t = useTranslation()
  const roles = [...new Set(group.roles)].map((role) => t(`groups.role.${role}`))
  return (
    <>
      <h3 className={styles.name}>
        <Link href={paths.group(group.id)}>
          <TextIn texts={group.name} fallback={group.code} />
        </Link>
      </h3>
      <p className="meta">
        {t(`groups.kind.${group.kind}`)} · {group.code}
        {roles.length > 0 && <> · {roles.join(', ')}</>}
      </p>
      <p className={styles.ways}>
        {group.actions.includes('register.read') && (
          <LinkButton small variant="bare" icon={ScrollText} href={paths.register(group.id)}>
            {t('decisions.register')}
          </LinkButton>
        )}
        {group.kind === 'steering' && group.actions.includes('group.read') && (
          <LinkButton small variant="bare" icon={Inbox} href={paths.queue(group.id)}>
            {t('escalations.queue')}
          </LinkButton>
        )}
        {group.kind === 'steering' && group.actions.includes('group.read') && (
          <LinkButton small variant="bare" icon={Mail} href={paths.written(group.id)}>
            {t('written.title')}
          </LinkButton>
        )}
      </p>
    </>
  )
}
