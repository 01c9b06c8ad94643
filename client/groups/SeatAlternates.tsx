import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { NamedAlternate } from '../../shared/groups/group.ts'
import { brusselsOf } from '../../shared/i18n/time.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { peopleQuery } from '../people/queries.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './SeatAlternates.module.css'

interface SeatAlternatesProps {
  groupId: string
  seatId: string
  /** Those of this seat. */
  alternates: readonly NamedAlternate[]
}

/** Who takes a seat's place while its holder is away: named here from a day on, and ended today. */
export function SeatAlternates({ groupId, seatId, alternates }: SeatAlternatesProps): ReactElement {
  const t = useTranslation('groups.alternates')
  const people = useQuery(peopleQuery).data?.people ?? []
  const [today] = useState(() => brusselsOf(new Date().toISOString()).date)
  const [personId, setPerson] = useState<string>()
  const [from, setFrom] = useState(today)
  const refresh = [keys.groups.one(groupId), keys.meetings.all]
  const name = useMutate(
    (json: { personId: string; from: string; to: null }, intent) =>
      api.groups[':groupId'].seats[':seatId'].alternates.$post({ param: { groupId, seatId }, json }, intent),
    { refresh },
  )
  const end = useMutate(
    (alternateId: string, intent) =>
      api.groups[':groupId'].alternates[':alternateId'].$post(
        { param: { groupId, alternateId }, json: { to: yesterdayOf(today) } },
        intent,
      ),
    { refresh },
  )

  async function submit(): Promise<void> {
    if (personId === undefined) return
    if (await name.send({ personId, from, to: null })) setPerson(undefined)
  }

  return (
    <section className={styles.alternates} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p className="meta">{t('means')}</p>
      {alternates.length > 0 && (
        <ul className={styles.list}>
          {alternates.map((alternate) => (
            <li key={alternate.id} className={styles.line}>
              <span>{alternate.name}</span>
              <Button
                small
                variant="bare"
                aria-label={t('endFor', { name: alternate.name })}
                isPending={end.pending}
                onPress={() => void end.send(alternate.id)}
              >
                {t('end')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={end.problem} />
      <Form problem={name.problem} onSubmit={() => void submit()}>
        <Select
          name="personId"
          label={t('person')}
          options={people.map(({ id, name: label, email }) => ({ id, label, detail: email }))}
          value={personId}
          onChange={setPerson}
        />
        <TextField name="from" type="date" label={t('from')} value={from} onChange={setFrom} isRequired />
        <FormActions>
          <Button type="submit" isDisabled={personId === undefined} isPending={name.pending}>
            {t('name')}
          </Button>
        </FormActions>
      </Form>
    </section>
  )
}

function yesterdayOf(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10)
}
