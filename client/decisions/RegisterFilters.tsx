import { decisionStates } from '../../shared/decisions/decision.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { everything, type RegisterFilter } from './filterRegister.ts'
import styles from './RegisterFilters.module.css'

export interface RegisterFiltersProps {
  filter: RegisterFilter
  /** Years in which something was entered. */
  years: readonly string[]
  /** How many entries fit. */
  shown: number
  onChange: (filter: RegisterFilter) => void
}

const ALL = 'all'

/** The one row that narrows the register down; says when nothing fits and how to see everything again. */
export function RegisterFilters({ filter, years, shown, onChange }: RegisterFiltersProps) {
  const t = useTranslation('decisions')
  return (
    <search className={styles.filters}>
      <div className={styles.words}>
        <TextField
          type="search"
          label={t('filter.search')}
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
        />
      </div>
      <div className={styles.state}>
        <Select
          label={t('filter.state')}
          value={filter.state ?? ALL}
          options={[
            { id: ALL, label: t('filter.all') },
            ...decisionStates.map((state) => ({ id: state, label: t(`state.${state}`) })),
          ]}
          onChange={(chosen) => onChange({ ...filter, state: chosen === ALL ? null : chosen })}
        />
      </div>
      <div className={styles.year}>
        <Select
          label={t('filter.year')}
          value={filter.year ?? ALL}
          options={[{ id: ALL, label: t('filter.all') }, ...years.map((year) => ({ id: year, label: year }))]}
          onChange={(chosen) => onChange({ ...filter, year: chosen === ALL ? null : chosen })}
        />
      </div>
      {shown === 0 && (
        <p className={styles.nothing}>
          {t('filter.nothing')}{' '}
          <Button small variant="bare" onPress={() => onChange(everything)}>
            {t('filter.clear')}
          </Button>
        </p>
      )}
    </search>
  )
}
