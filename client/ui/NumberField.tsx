import { Minus, Plus } from 'lucide-react'
import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Text,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import styles from './field.module.css'
import own from './NumberField.module.css'

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style'> {
  label: string
  hint?: string | undefined
  optional?: boolean
  /** Written after the figure, e.g. `min`. */
  unit?: string
  /** The label stands on the line of the figure, for lists of them. */
  beside?: boolean
}

/** A whole number, typed or stepped with its two buttons and the arrow keys. */
export function NumberField({ label, hint, optional, unit, beside = false, ...props }: NumberFieldProps) {
  return (
    <AriaNumberField {...props} className={classes(styles.field, beside && own.beside)}>
      <FieldLabel optional={optional}>{label}</FieldLabel>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <Group className={classes(styles.input, own.group)}>
        <Button slot="decrement" className={own.step}>
          <Minus aria-hidden />
        </Button>
        <Input className={own.input} />
        {unit && <span className={own.unit}>{unit}</span>}
        <Button slot="increment" className={own.step}>
          <Plus aria-hidden />
        </Button>
      </Group>
      <FieldProblem />
    </AriaNumberField>
  )
}
