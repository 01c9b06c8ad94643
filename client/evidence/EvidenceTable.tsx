import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { api } from '../api.ts'
import type { OwnGroup } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'
import { emptyDraft } from './EvidenceForm.tsx'
import { GroupChoice } from './GroupChoice.tsx'

export interface EvidenceTableProps {
  groups: readonly OwnGroup[]
  onDone: () => void
}

const { outdatedOn: _, ...columns } = emptyDraft

/** Adds many items at once, from a file or from lines copied out of a spreadsheet. */
export function EvidenceTable({ groups, onDone }: EvidenceTableProps) {
  const t = useTranslation()
  const [csv, setCsv] = useState('')
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '')
  const send = useMutate(
    (json: { csv: string }, intent) =>
      api.groups[':groupId'].evidence.table.$post({ param: { groupId }, json }, intent),
    { refresh: [keys.evidence] },
  )

  async function submit(): Promise<void> {
    const answer = await send.send({ csv })
    if (!answer) return
    announce(t('evidence.table.added', { count: answer.added }))
    onDone()
  }

  return (
    <Form problem={send.problem} onSubmit={() => void submit()}>
      <p>{t('evidence.table.lead', { columns: Object.keys(columns).join(', ') })}</p>
      <GroupChoice groups={groups} value={groupId} onChange={setGroupId} />
      <FileTrigger
        acceptedFileTypes={['text/csv', '.csv', 'text/plain']}
        onSelect={(files) => void files?.[0]?.text().then(setCsv)}
      >
        <Button>{t('evidence.table.file')}</Button>
      </FileTrigger>
      <TextArea name="csv" label={t('evidence.table.text')} value={csv} onChange={setCsv} rows={6} isRequired />
      <FormActions>
        <Button type="submit" variant="primary" isPending={send.pending}>
          {t('evidence.table.send')}
        </Button>
        <Button onPress={onDone}>{t('ui.cancel')}</Button>
      </FormActions>
    </Form>
  )
}
