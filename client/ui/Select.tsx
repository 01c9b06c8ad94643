import { Check, ChevronDown } from 'lucide-react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  SelectValue,
  Text,
} from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from './classes.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import styles from './field.module.css'
import own from './Select.module.css'

export interface SelectOption<Id extends string> {
  id: Id
  label: string
  /** A second, quieter line. */
  detail?: string
}

export interface SelectProps<Id extends string> extends Omit<
  AriaSelectProps<SelectOption<Id>>,
  'children' | 'className' | 'style' | 'items' | 'value' | 'onChange' | 'selectionMode'
> {
  label: string
  hint?: string | undefined
  optional?: boolean
  options: readonly SelectOption<Id>[]
  value?: Id | null
  onChange?: (id: Id) => void
}

/** One of a few known things. For two or three, RadioGroup shows them all at once. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, hint, optional, options, value, onChange, ...rest } = props
  const t = useTranslation('ui')
  return (
    <AriaSelect<SelectOption<Id>>
      placeholder={t('choose')}
      {...rest}
      {...(value === undefined ? {} : { value })}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange?.(chosen.id)
      }}
      className={styles.field}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <Button className={classes(styles.input, own.button)}>
        <SelectValue<SelectOption<Id>> className={own.value}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown className={own.chevron} aria-hidden />
      </Button>
      <FieldProblem />
      <Popover className={own.popover} offset={4}>
        <ListBox items={options} className={own.list}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={own.option}>
              {({ isSelected }) => (
                <>
                  <Check className={own.check} aria-hidden data-shown={isSelected || undefined} />
                  <span>
                    <Text slot="label">{option.label}</Text>
                    {option.detail && (
                      <Text slot="description" className={own.detail}>
                        {option.detail}
                      </Text>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
