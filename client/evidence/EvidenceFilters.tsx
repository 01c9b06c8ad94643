import { evidenceKinds } from '../../shared/evidence/evidence.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './EvidenceFilters.module.css'
import { everything, type EvidenceFilter } from './filterEvidence.ts'

export interface EvidenceFiltersProps {
  filter: EvidenceFilter
  /** How many items fit. */
  shown: number
  onChange: (filter: EvidenceFilter) => void
}

const ALL = 'all'

/** The one row that narrows the shelf down; says how much fits, and how to see everything again. */
export function EvidenceFilters({ filter, shown, onChange }: EvidenceFiltersProps) {
  const t = useTranslation('evidence')
  return (
    <search className={styles.filters}>
      <TextField
        type="search"
        label={t('filter.search')}
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <Select
        label={t('filter.kind')}
        value={filter.kind ?? ALL}
        options={[
          { id: ALL, label: t('filter.all') },
          ...evidenceKinds.map((kind) => ({ id: kind, label: t(`kind.${kind}`) })),
        ]}
        onChange={(chosen) => onChange({ ...filter, kind: chosen === ALL ? null : chosen })}
      />
      <p className={styles.count}>
        {shown > 0 && t('count', { count: shown })}
        {shown === 0 && (
          <>
            {t('filter.nothing')}{' '}
            <Button small variant="bare" onPress={() => onChange(everything)}>
              {t('filter.clear')}
            </Button>
          </>
        )}
      </p>
    </search>
  )
}
