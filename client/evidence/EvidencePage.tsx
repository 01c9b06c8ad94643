import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { BookPlus, Table2 } from 'lucide-react'
import { useState } from 'react'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { api } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { EvidenceFilters } from './EvidenceFilters.tsx'
import { EvidenceForm, emptyDraft } from './EvidenceForm.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import styles from './EvidencePage.module.css'
import { EvidenceTable } from './EvidenceTable.tsx'
import { everything, filterEvidence } from './filterEvidence.ts'
import { evidenceQuery } from './queries.ts'

/** The evidence shelf: what needs and recommendations rest on, of all groups. */
export function EvidencePage() {
  const t = useTranslation('evidence')
  const { evidence } = useSuspenseQuery(evidenceQuery).data
  const groups = useQuery(groupsQuery).data?.groups ?? []
  const own = groups.filter(({ actions }) => actions.includes('evidence.add'))
  const [filter, setFilter] = useState(everything)
  const shown = filterEvidence(evidence, filter)

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        own.length > 0 && (
          <>
            <Dialog
              title={t('table.title')}
              trigger={
                <Button icon={Table2} variant="bare">
                  {t('table.action')}
                </Button>
              }
            >
              {(close) => <EvidenceTable groups={own} onDone={close} />}
            </Dialog>
            <Dialog
              title={t('add')}
              trigger={
                <Button icon={BookPlus} variant="primary">
                  {t('add')}
                </Button>
              }
            >
              {(close) => (
                <EvidenceForm
                  item={emptyDraft}
                  groups={own}
                  action={t('addHere')}
                  save={(groupId, json, intent) =>
                    api.groups[':groupId'].evidence.$post({ param: { groupId }, json }, intent)
                  }
                  onDone={close}
                />
              )}
            </Dialog>
          </>
        )
      }
    >
      {evidence.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <EvidenceFilters filter={filter} shown={shown.length} onChange={setFilter} />
      )}
      <ul className={styles.shelf}>
        {shown.map((item) => (
          <li key={item.id}>
            <EvidenceItem item={item} mayCorrect={own.some(({ id }) => id === item.groupId)} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
