import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { ListStart, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { Link } from 'react-aria-components'
import { everything, filterRegister, yearsOf } from './filterRegister.ts'
import { LogLine } from './LogLine.tsx'
import { logVerificationQuery, registerQuery } from './queries.ts'
import { RegisterEntry } from './RegisterEntry.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import styles from './RegisterPage.module.css'
import { SeriesDialog } from './SeriesDialog.tsx'

/** The register of a group, set as a printed one: every number ever given, its wording, and what became of it. */
export function RegisterPage({ groupId }: { groupId: string }) {
  const t = useTranslation()
  const { decisions, restsOn } = useSuspenseQuery(registerQuery(groupId)).data
  const group = useQuery(groupsQuery).data?.groups.find(({ id }) => id === groupId)
  const checkpoint = useQuery(logVerificationQuery).data?.checkpoint ?? null
  const [filter, setFilter] = useState(everything)
  const years = useMemo(() => filterRegister(decisions, filter), [decisions, filter])
  const allYears = useMemo(() => yearsOf(decisions), [decisions])
  const actions = group?.actions ?? []
  const code = group?.code ?? decisions[0]?.groupCode ?? ''
  const shown = years.reduce((count, { entries }) => count + entries.length, 0)

  return (
    <Page
      title={`${t('decisions.register')} – ${code}`}
      heading={<span className={styles.title}>{t('decisions.register')}</span>}
      above={
        group ? (
          <Link href={paths.group(groupId)}>
            <TextIn texts={group.name} fallback={group.code} />
          </Link>
        ) : (
          code
        )
      }
      lead={<LogLine />}
      actions={
        <span className={styles.acts}>
          {actions.includes('group.manage') && group && (
            <SeriesDialog
              groupId={groupId}
              code={group.code}
              trigger={
                <Button small variant="bare" icon={ListStart}>
                  {t('decisions.continueSeries')}
                </Button>
              }
            />
          )}
          {decisions.length > 0 && (
            <Button small icon={Printer} onPress={() => window.print()}>
              {t('ui.print')}
            </Button>
          )}
        </span>
      }
    >
      {decisions.length === 0 ? (
        <EmptyState action={group && <LinkButton href={paths.group(groupId)}>{t('decisions.emptyAction')}</LinkButton>}>
          {t('decisions.empty')}
        </EmptyState>
      ) : (
        <RegisterFilters filter={filter} years={allYears} shown={shown} onChange={setFilter} />
      )}
      <div className={styles.sheet}>
        <div className={styles.years}>
          {years.map(({ year, entries }) => (
            <section key={year} className={styles.year} aria-label={year}>
              <h2 className={styles.yearName}>{year}</h2>
              <ol className={styles.entries}>
                {entries.map((decision) => (
                  <li key={decision.id}>
                    <RegisterEntry decision={decision} needs={restsOn[decision.id]?.length ?? 0} actions={actions} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
        {checkpoint && (
          <div className={styles.footRoom} aria-hidden>
            <p className={styles.foot}>
              {t('decisions.printedCheckpoint', { entry: String(checkpoint.seq), hash: checkpoint.hash })}
            </p>
          </div>
        )}
      </div>
    </Page>
  )
}
