import { Text, TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components'
import { classes } from './classes.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import styles from './field.module.css'
import own from './TextArea.module.css'

export interface TextAreaProps extends Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  label: string
  hint?: string | undefined
  optional?: boolean
  placeholder?: string
  /** Lines shown while it is empty; it grows with what is typed. */
  rows?: number
}

/** Several lines of text; grows with its content so that nothing typed is out of sight. */
export function TextArea({ label, hint, optional, placeholder, rows = 3, ...props }: TextAreaProps) {
  return (
    <TextField {...props} className={styles.field}>
      <FieldLabel optional={optional}>{label}</FieldLabel>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <AriaTextArea className={classes(styles.input, own.area)} placeholder={placeholder} rows={rows} />
      <FieldProblem />
    </TextField>
  )
}
