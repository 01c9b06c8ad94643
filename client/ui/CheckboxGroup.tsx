import type { ReactElement } from 'react'
import { CheckboxGroup as AriaCheckboxGroup, Text } from 'react-aria-components'
import { Checkbox } from './Checkbox.tsx'
import styles from './choice.module.css'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import field from './field.module.css'

export interface CheckboxGroupProps<Id extends string> {
  name: string
  label: string
  hint?: string
  options: readonly { id: Id; label: string }[]
  value: readonly Id[]
  /** The chosen ones, in the order of the options. */
  onChange: (ids: Id[]) => void
  isRequired?: boolean
}

/** Any number of a few things, all of them in sight. */
export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>): ReactElement {
  const { name, label, hint, options, value, onChange, isRequired = false } = props
  return (
    <AriaCheckboxGroup
      name={name}
      value={[...value]}
      onChange={(chosen) => onChange(options.map(({ id }) => id).filter((id) => chosen.includes(id)))}
      isRequired={isRequired}
      className={field.field}
    >
      <FieldLabel>{label}</FieldLabel>
      {hint && (
        <Text slot="description" className={field.hint}>
          {hint}
        </Text>
      )}
      <div className={styles.options}>
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id}>
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldProblem />
    </AriaCheckboxGroup>
  )
}
