import {
  Radio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Text,
} from 'react-aria-components'
import styles from './choice.module.css'
import { classes } from './classes.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import field from './field.module.css'

export interface RadioOption<Id extends string> {
  id: Id
  label: string
  /** A second, quieter line. */
  detail?: string
  isDisabled?: boolean
}

export interface RadioGroupProps<Id extends string> extends Omit<
  AriaRadioGroupProps,
  'children' | 'className' | 'style' | 'value' | 'defaultValue' | 'onChange'
> {
  label: string
  hint?: string | undefined
  options: readonly RadioOption<Id>[]
  value?: Id | null
  defaultValue?: Id
  onChange?: (id: Id) => void
  /** Beside each other, for two or three short words. */
  inline?: boolean
}

/** One of a few things, all of them in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, hint, options, inline = false, onChange, ...rest } = props
  return (
    <AriaRadioGroup
      {...rest}
      onChange={(value) => {
        const chosen = options.find((option) => option.id === value)
        if (chosen) onChange?.(chosen.id)
      }}
      className={field.field}
    >
      <FieldLabel>{label}</FieldLabel>
      {hint && (
        <Text slot="description" className={field.hint}>
          {hint}
        </Text>
      )}
      <div className={classes(styles.options, inline && styles.inline)}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={styles.choice}
            {...(option.isDisabled === undefined ? {} : { isDisabled: option.isDisabled })}
          >
            <span className={classes(styles.box, styles.round)} />
            <span className={styles.words}>
              {option.label}
              {option.detail && <span className={styles.detail}>{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldProblem />
    </AriaRadioGroup>
  )
}
