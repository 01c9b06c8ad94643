import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-aria-components'
import { NeedsBehind } from '../boards/NeedsBehind.tsx'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Badge } from '../ui/Badge.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { Plate } from '../ui/Plate.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import type { ThreadStep } from '../ui/Thread.tsx'
import { Time } from '../ui/Time.tsx'
import { useAnswerAnnounced } from './AnswerView.tsx'
import { Authorship } from './Authorship.tsx'
import { EscalateButton } from './EscalateButton.tsx'
import { InThreeLanguages } from './InThreeLanguages.tsx'
import { decisionQuery } from './queries.ts'
import { decisionTone } from './tones.ts'
import styles from './TracePage.module.css'
import { Trail } from './Trail.tsx'

/** Everything known about one decision: its number, its wording, and its way from the agenda to what became of it. */
export function TracePage({ decisionId }: { decisionId: string }) {
  const t = useTranslation('decisions')
  const boards = useTranslation('boards')
  const { decision, trail, needs, evidence, source } = useSuspenseQuery(decisionQuery(decisionId)).data
  const group = useQuery(groupsQuery).data?.groups.find(({ id }) => id === decision.groupId)
  const asked = trail.find(
    ({ kind, link }) => kind === 'decision' && link?.to === 'decision' && link.decisionId !== decision.id,
  )
  const needsStep: ThreadStep[] =
    needs.length + evidence.length === 0
      ? []
      : [
          {
            id: 'needs',
            kind: 'need',
            state: 'done',
            title: needs.length > 0 && boards('needCount', { count: needs.length }),
            detail: <NeedsBehind needs={needs} evidence={evidence} />,
          },
        ]
  useAnswerAnnounced(decision.number, decision.answer)

  return (
    <Page
      title={decision.number}
      heading={<Plate number={decision.number} size="large" isVoid={decision.state === 'void'} />}
      above={
        <>
          {group && (
            <>
              <TextIn texts={group.name} fallback={group.code} /> ·{' '}
            </>
          )}
          <Link href={paths.register(decision.groupId)}>{t('register')}</Link>
        </>
      }
      lead={
        <span className={styles.facts}>
          <Badge>{t(`kind.${decision.kind}`)}</Badge>
          <StateTag tone={decisionTone[decision.state]}>{t(`state.${decision.state}`)}</StateTag>
          <Time iso={decision.adoptedAt} shape="fullDate" />
          {asked?.number && asked.link?.to === 'decision' && (
            <span>
              {t('answersTo')}{' '}
              <Plate number={asked.number} href={paths.decision(asked.link.decisionId)} copyable={false} />
            </span>
          )}
        </span>
      }
      actions={group && <EscalateButton decision={decision} reportsTo={group.reportsTo} actions={group.actions} />}
    >
      <InThreeLanguages texts={decision.texts} isVoid={decision.state === 'void'} />
      {decision.voidReason !== null && (
        <p className={styles.reason}>{t('voidBecause', { reason: decision.voidReason })}</p>
      )}
      {source === 'differs' && <p className={styles.reason}>{t('differsSince')}</p>}
      <Section title={t('trail')}>
        <Trail before={needsStep} steps={trail} decisionId={decision.id} />
      </Section>
      {decision.blockId !== null && group?.actions.includes('document.history') && (
        <Authorship decisionId={decision.id} />
      )}
    </Page>
  )
}
