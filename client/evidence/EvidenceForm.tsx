import { useState } from 'react'
import { type EvidenceDraft, evidenceKinds, evidenceLimits, transferabilities } from '../../shared/evidence/evidence.ts'
import { parsePartialDate } from '../../shared/evidence/partialDate.ts'
import { locales } from '../../shared/i18n/locale.ts'
import type { Answer, Intent } from '../api.ts'
import type { OwnGroup } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'
import { GroupChoice } from './GroupChoice.tsx'

/** An item, and since when it no longer holds. */
type Draft = EvidenceDraft & { outdatedOn: string | null }

export interface EvidenceFormProps {
  item: Draft
  /** The groups it may be added for; null for an item that has its group. */
  groups: readonly OwnGroup[] | null
  /** The verb on its button. */
  action: string
  save: (groupId: string, draft: EvidenceDraft, intent: Intent, outdatedOn: string | null) => Promise<Answer<unknown>>
  onDone: () => void
}

export const emptyDraft: Draft = {
  kind: 'study',
  title: '',
  lang: 'fr',
  finding: '',
  source: '',
  link: '',
  date: '',
  territory: '',
  transferable: null,
  conditions: '',
  outdatedOn: null,
}

/** What an item of evidence says and where that can be checked. */
export function EvidenceForm({ item, groups, action, save, onDone }: EvidenceFormProps) {
  const t = useTranslation()
  const [draft, setDraft] = useState(item)
  const [groupId, setGroupId] = useState(groups?.[0]?.id ?? '')
  const change = useMutate(
    ({ of, json, outdatedOn }: { of: string; json: EvidenceDraft; outdatedOn: string | null }, intent) =>
      save(of, json, intent, outdatedOn),
    { refresh: [keys.evidence] },
  )
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })

  async function submit(): Promise<void> {
    const { kind, title, lang, finding, source, link, territory, transferable, conditions, outdatedOn } = draft
    const date = parsePartialDate(draft.date) ?? ''
    const json = { kind, title, lang, finding, source, link, date, territory, transferable, conditions }
    if (await change.send({ of: groupId, json, outdatedOn })) onDone()
  }

  const text = (name: 'title' | 'source' | 'territory' | 'conditions' | 'link') => ({
    name,
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
  })
  return (
    <Form problem={change.problem} onSubmit={() => void submit()}>
      {groups && <GroupChoice groups={groups} value={groupId} onChange={setGroupId} />}
      <Select
        name="kind"
        label={t('evidence.kindOf')}
        options={evidenceKinds.map((id) => ({ id, label: t(`evidence.kind.${id}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextField {...text('title')} label={t('evidence.itemTitle')} maxLength={evidenceLimits.title} isRequired />
      <Select
        name="lang"
        label={t('evidence.lang')}
        options={locales.map((id) => ({ id, label: t(`app.inLanguage.${id}`) }))}
        value={draft.lang}
        onChange={(lang) => set({ lang })}
      />
      <TextArea
        name="finding"
        label={t('evidence.finding')}
        hint={t('evidence.findingHint')}
        value={draft.finding}
        onChange={(finding) => set({ finding })}
        maxLength={evidenceLimits.finding}
        optional
      />
      <TextField
        {...text('source')}
        label={t('evidence.source')}
        hint={t('evidence.sourceHint')}
        maxLength={evidenceLimits.source}
        isRequired
      />
      <TextField {...text('link')} label={t('evidence.link')} type="url" maxLength={500} optional />
      <TextField
        name="date"
        label={t('evidence.date')}
        hint={t('evidence.dateHint')}
        value={draft.date}
        onChange={(date) => set({ date })}
        validate={(date) => (date === '' || parsePartialDate(date) ? null : t('evidence.dateWrong'))}
        maxLength={10}
        isRequired
      />
      <TextField {...text('territory')} label={t('evidence.territory')} maxLength={evidenceLimits.territory} optional />
      {draft.kind === 'practice' && (
        <Select
          name="transferable"
          label={t('evidence.transferable')}
          options={transferabilities.map((id) => ({ id, label: t(`evidence.transfers.${id}`) }))}
          value={draft.transferable}
          onChange={(transferable) => set({ transferable })}
        />
      )}
      {draft.kind === 'practice' && draft.transferable === 'conditions' && (
        <TextField
          {...text('conditions')}
          label={t('evidence.conditions')}
          maxLength={evidenceLimits.conditions}
          isRequired
        />
      )}
      {groups === null && (
        <TextField
          name="outdatedOn"
          type="date"
          label={t('evidence.outdatedOn')}
          value={draft.outdatedOn ?? ''}
          onChange={(day) => set({ outdatedOn: day === '' ? null : day })}
          optional
        />
      )}
      <FormActions>
        <Button type="submit" variant="primary" isPending={change.pending}>
          {action}
        </Button>
        <Button onPress={onDone}>{t('ui.cancel')}</Button>
      </FormActions>
    </Form>
  )
}
