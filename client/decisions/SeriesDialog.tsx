import { type ReactElement, useState } from 'react'
import { numberIn, seriesOf } from '../../shared/decisions/numbers.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Plate } from '../ui/Plate.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './SeriesDialog.module.css'

export interface SeriesDialogProps {
  groupId: string
  code: string
  trigger: ReactElement
}

const plainFigures = { useGrouping: false } as const

/** Lets a series go on at a number, for a group that gave numbers before it came here. Shows the number it leads to. */
export function SeriesDialog({ groupId, code, trigger }: SeriesDialogProps) {
  const t = useTranslation()
  const [year, setYear] = useState(() => new Date().getFullYear())
  const [next, setNext] = useState(1)
  const number = numberIn(seriesOf('decisions', code, year), next)
  const series = useMutate(
    (json: { year: number; next: number }, intent) =>
      api.groups[':groupId'].series.$post({ param: { groupId }, json }, intent),
    { refresh: [keys.groups.decisions(groupId)] },
  )

  async function goOn(close: () => void): Promise<void> {
    if (!(await series.send({ year, next }))) return
    announce(t('decisions.seriesContinues', { number }))
    close()
  }

  return (
    <Dialog title={t('decisions.continueSeries')} trigger={trigger}>
      {(close) => (
        <Form problem={series.problem} onSubmit={() => void goOn(close)}>
          <p>{t('decisions.seriesExplained')}</p>
          <div className={styles.figures}>
            <NumberField
              label={t('decisions.filter.year')}
              name="year"
              value={year}
              onChange={setYear}
              minValue={2000}
              maxValue={2100}
              formatOptions={plainFigures}
            />
            <NumberField
              label={t('decisions.seriesNext')}
              name="next"
              value={next}
              onChange={setNext}
              minValue={1}
              maxValue={99_999}
              formatOptions={plainFigures}
            />
          </div>
          <p className={styles.outcome}>
            {t('decisions.seriesLeadsTo')} <Plate number={number} copyable={false} />
          </p>
          <FormActions>
            <Button type="submit" variant="primary" isPending={series.pending}>
              {t('decisions.seriesAct')}
            </Button>
            <Button onPress={close}>{t('ui.cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
