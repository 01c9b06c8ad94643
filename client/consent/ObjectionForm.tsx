import { type ReactElement, useState } from 'react'
import type { ConsentRound } from '../../shared/consent/round.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import styles from './Consent.module.css'
import { useRoundActs } from './useRoundActs.ts'

/** Raises an objection: for one's own seat, or for another one speaks for. */
export function ObjectionForm({ round }: { round: ConsentRound }): ReactElement {
  const t = useTranslation('consent')
  const { object } = useRoundActs(round)
  const { mandates } = round
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const only = mandates.length === 1 ? mandates[0] : undefined
  const seatId = only?.seatId ?? chosen

  async function submit(): Promise<void> {
    if (seatId === null) return
    if (!(await object.send({ seatId, text }))) return
    setText('')
    setChosen(null)
  }

  return (
    <div className={styles.form}>
      <Form problem={object.problem} onSubmit={() => void submit()} label={t('object')}>
        {only ? (
          <p>{t('objectionOf', { organisation: only.organisation })}</p>
        ) : (
          <Select
            name="seatId"
            label={t('objectFor')}
            options={mandates.map((mandate) => ({ id: mandate.seatId, label: mandate.organisation }))}
            value={chosen}
            onChange={setChosen}
            isRequired
          />
        )}
        <TextArea
          name="text"
          label={t('objectText')}
          hint={t('objectHint')}
          value={text}
          onChange={setText}
          isRequired
          maxLength={2000}
        />
        <FormActions>
          <Button type="submit" isPending={object.pending}>
            {t('object')}
          </Button>
        </FormActions>
      </Form>
    </div>
  )
}
