import type { Ref } from 'react'
import {
  Input,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import styles from './field.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  label: string
  hint?: string | undefined
  optional?: boolean
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. Its problem comes from the Form around it, by `name`. */
export function TextField({ label, hint, optional, placeholder, inputRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className={styles.field}>
      <FieldLabel optional={optional}>{label}</FieldLabel>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <Input className={styles.input} placeholder={placeholder} ref={inputRef} />
      <FieldProblem />
    </AriaTextField>
  )
}
