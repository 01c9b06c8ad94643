import { type FormEvent, type ReactNode, useContext, useId, useState } from 'react'
import { FormValidationContext } from 'react-aria-components'
import { brusselsOf, existsInBrussels, instantOf, type WallTime } from '../../shared/i18n/time.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from './classes.ts'
import own from './DateTimeField.module.css'
import styles from './field.module.css'

export interface DateTimeFieldProps {
  label: string
  hint?: string | undefined
  /** Name a refusal uses for this field. */
  name?: string
  /** ISO instant, or null while the day or the hour is missing. */
  value: string | null
  onChange: (iso: string | null) => void
  isRequired?: boolean
  isDisabled?: boolean
}

const nothing: WallTime = { date: '', time: '' }

/** A day and an hour in Brussels, kept as an ISO instant. The device's own pickers: they know its keyboard and its fingers. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, hint, name, value, onChange, isRequired = false, isDisabled = false } = props
  const t = useTranslation('ui')
  const format = useFormat()
  const id = useId()
  const problem = useProblemOf(name)
  const [missing, setMissing] = useState(false)
  const [typed, setTyped] = useState<WallTime>(value === null ? nothing : brusselsOf(value))
  const [seen, setSeen] = useState(value)

  // A value that is not what stands in the two boxes came from outside and replaces it; half a date stays as typed.
  if (value !== seen) {
    setSeen(value)
    if (value !== instantOf(typed)) setTyped(value === null ? nothing : brusselsOf(value))
  }

  function change(part: Partial<WallTime>) {
    const next = { ...typed, ...part }
    const iso = instantOf(next)
    setTyped(next)
    setMissing(false)
    problem.forget()
    if (iso !== value) onChange(iso)
  }

  const instant = instantOf(typed)
  const skipped = instant !== null && !existsInBrussels(typed)
  const shared = {
    required: isRequired,
    disabled: isDisabled,
    'aria-invalid': problem.text !== null || missing || undefined,
    'aria-describedby': `${id}-more`,
    // In our words and at our place rather than in the browser's bubble.
    onInvalid: (event: FormEvent<HTMLInputElement>) => {
      event.preventDefault()
      setMissing(true)
      if (event.currentTarget.form?.querySelector(':invalid:not(fieldset)') === event.currentTarget)
        event.currentTarget.focus()
    },
  }
  return (
    <fieldset className={styles.field}>
      <legend className={classes(styles.label, own.legend)}>{label}</legend>
      <div className={own.boxes}>
        <Box label={t('date')} id={`${id}-date`}>
          <input
            {...shared}
            id={`${id}-date`}
            name={name}
            type="date"
            className={classes(styles.input, own.date)}
            value={typed.date}
            onChange={(event) => change({ date: event.target.value })}
          />
        </Box>
        <Box label={t('time')} id={`${id}-time`}>
          <input
            {...shared}
            id={`${id}-time`}
            type="time"
            className={classes(styles.input, own.time)}
            value={typed.time}
            onChange={(event) => change({ time: event.target.value })}
          />
        </Box>
        <span className={own.zone}>{t('brusselsTime')}</span>
      </div>
      <div id={`${id}-more`}>
        {hint && <p className={styles.hint}>{hint}</p>}
        {skipped && <p className={styles.hint}>{t('clockSkipped', { time: format.instant(instant, 'time') })}</p>}
        {missing && problem.text === null && <p className={styles.problem}>{t('form.requiredMissing')}</p>}
        {problem.text !== null && <p className={styles.problem}>{problem.text}</p>}
      </div>
    </fieldset>
  )
}

function Box({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="for-ears">
        {label}
      </label>
      {children}
    </div>
  )
}

/** What the form around says about this field, until the person changes it. */
function useProblemOf(name: string | undefined): { text: string | null; forget: () => void } {
  const errors = useContext(FormValidationContext)
  const [seen, setSeen] = useState<unknown>(null)
  const messages = name === undefined ? undefined : errors?.[name]
  if (!messages || seen === errors) return { text: null, forget: () => {} }
  return { text: [messages].flat().join(' '), forget: () => setSeen(errors) }
}
