import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { type GroupKind, groupKinds } from '../../shared/groups/group.ts'
import { type Texts, textIn } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { filledTexts, TextsFields } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'
import { groupsQuery } from './queries.ts'

interface NewGroup {
  code: string
  kind: GroupKind
  name: Texts
  reportsTo: string | null
}

const NO_COMMITTEE = 'none'

/** Creates a working group or a steering committee, for administrators. */
export function GroupNewPage(): ReactElement {
  const t = useTranslation('groups')
  const locale = useLocale()
  const router = useRouter()
  const { groups } = useSuspenseQuery(groupsQuery).data
  const committees = groups.filter(({ kind }) => kind === 'steering')
  const [group, setGroup] = useState<NewGroup>({ code: '', kind: 'working', name: {}, reportsTo: null })
  const create = useMutate((json: NewGroup, intent) => api.groups.$post({ json }, intent), {
    refresh: [keys.groups.list, keys.session],
  })

  async function submit(): Promise<void> {
    const reportsTo = group.kind === 'working' ? group.reportsTo : null
    const made = await create.send({ ...group, name: filledTexts(group.name), reportsTo })
    if (made) await router.navigate({ href: paths.group(made.groupId) })
  }

  return (
    <Page title={t('new')} width="read" lead={t('newLead')}>
      <Form problem={create.problem} onSubmit={() => void submit()} label={t('new')}>
        <RadioGroup
          label={t('kindOf')}
          options={groupKinds.map((id) => ({ id, label: t(`kind.${id}`), detail: t(`kindExplained.${id}`) }))}
          value={group.kind}
          onChange={(kind) => setGroup({ ...group, kind })}
        />
        <TextsFields
          name="name"
          labelFor={(language) => t('nameIn', { language })}
          value={group.name}
          onChange={(name) => setGroup({ ...group, name })}
          missing={t('nameMissing')}
        />
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          value={group.code}
          onChange={(code) => setGroup({ ...group, code: code.toUpperCase() })}
          pattern="[A-Z][A-Z0-9]{1,7}"
          maxLength={8}
          autoComplete="off"
          isRequired
        />
        {group.kind === 'working' && committees.length > 0 && (
          <Select
            name="reportsTo"
            label={t('reportsTo')}
            options={[
              { id: NO_COMMITTEE, label: t('reportsToNone') },
              ...committees.map(({ id, code, name }) => ({ id, label: textIn(name, locale)?.text ?? code })),
            ]}
            value={group.reportsTo ?? NO_COMMITTEE}
            onChange={(id) => setGroup({ ...group, reportsTo: id === NO_COMMITTEE ? null : id })}
          />
        )}
        <FormActions>
          <Button type="submit" variant="primary" isPending={create.pending}>
            {t('create')}
          </Button>
        </FormActions>
      </Form>
    </Page>
  )
}
