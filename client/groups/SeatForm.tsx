import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { type Seat, type SeatRole, seatRoles } from '../../shared/groups/group.ts'
import type { Answer, Intent } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { peopleQuery } from '../people/queries.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'

/** What can be said about a seat. */
export type SeatDraft = Pick<Seat, 'organisation' | 'role' | 'voting' | 'personId' | 'from' | 'to'>

export interface SeatFormProps {
  groupId: string
  seat: SeatDraft
  /** Whether organisation and first day may be written: they may not once the seat exists. */
  isNew: boolean
  /** The verb on its button. */
  action: string
  save: (draft: SeatDraft, intent: Intent) => Promise<Answer<unknown>>
  onDone: () => void
}

const NOBODY = 'nobody'

/** Who holds a seat, in what role, and until when. */
export function SeatForm({ groupId, seat, isNew, action, save, onDone }: SeatFormProps): ReactElement {
  const t = useTranslation('groups')
  const [draft, setDraft] = useState(seat)
  const people = useQuery(peopleQuery).data?.people ?? []
  const change = useMutate(save, { refresh: [keys.groups.one(groupId), keys.groups.list, keys.session] })

  async function submit(): Promise<void> {
    if (await change.send({ ...draft, organisation: draft.organisation.trim() })) onDone()
  }

  function setRole(role: SeatRole): void {
    setDraft({ ...draft, role, voting: role !== 'secretary' && role !== 'observer' })
  }

  return (
    <Form problem={change.problem} onSubmit={() => void submit()}>
      {isNew && (
        <TextField
          name="organisation"
          label={t('seats.organisation')}
          value={draft.organisation}
          onChange={(organisation) => setDraft({ ...draft, organisation })}
          maxLength={120}
          isRequired
        />
      )}
      <Select
        name="role"
        label={t('seats.role')}
        options={seatRoles.map((id) => ({ id, label: t(`role.${id}`) }))}
        value={draft.role}
        onChange={setRole}
      />
      <Checkbox name="voting" isSelected={draft.voting} onChange={(voting) => setDraft({ ...draft, voting })}>
        {t('seats.voting')}
      </Checkbox>
      <Select
        name="personId"
        label={t('seats.representative')}
        hint={t('seats.peopleHint')}
        options={[
          { id: NOBODY, label: t('seats.nobody') },
          ...people.map(({ id, name, email }) => ({ id, label: name, detail: email })),
        ]}
        value={draft.personId ?? NOBODY}
        onChange={(id) => setDraft({ ...draft, personId: id === NOBODY ? null : id })}
      />
      {isNew && (
        <TextField
          name="from"
          type="date"
          label={t('seats.from')}
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from })}
          isRequired
        />
      )}
      <TextField
        name="to"
        type="date"
        label={t('seats.to')}
        value={draft.to ?? ''}
        onChange={(to) => setDraft({ ...draft, to: to === '' ? null : to })}
        optional
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={change.pending}>
          {action}
        </Button>
      </FormActions>
    </Form>
  )
}
