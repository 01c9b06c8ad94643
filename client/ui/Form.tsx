import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Form as AriaForm } from 'react-aria-components'
import type { Problem } from '../api.ts'
import { useProblemSentence } from '../useProblemSentence.ts'
import { announce } from './announce.ts'
import styles from './Form.module.css'
import { Notice } from './Notice.tsx'

export interface FormProps {
  /** Why the last attempt was refused: shown at the field it names, else above the fields. What was typed stays. */
  problem: Problem | null
  onSubmit: () => void
  /** Fields, each with the `name` that refusals use for it, then the buttons. */
  children: ReactNode
  label?: string
}

const noErrors = {}

/** Fields that are sent together. Brings a refusal to its field, gives that field the focus, and says why. */
export function Form({ problem, onSubmit, children, label }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const sentenceOf = useProblemSentence()
  const [placed, setPlaced] = useState<{ problem: Problem; field: string | null } | null>(null)
  const [amended, setAmended] = useState<Problem | null>(null)
  const sentence = problem && sentenceOf(problem)

  useEffect(() => {
    if (!problem || !sentence) return
    const named = 'field' in problem && problem.field !== undefined ? problem.field : null
    const control = named === null ? null : form.current?.elements.namedItem(named)
    setPlaced({ problem, field: control ? named : null })
    if (control instanceof HTMLElement) control.focus()
    announce(sentence)
  }, [problem, sentence])

  const current = placed?.problem === problem ? placed : null
  const field = current?.field ?? null
  // The button was at the foot of the form; on a phone what is said above its fields may be out of sight.
  useEffect(() => {
    if (current && field === null) above.current?.scrollIntoView({ block: 'nearest' })
  }, [current, field])

  // The same object until there is another problem: a new one would bring back an error the person has dealt with.
  const errors = useMemo(() => {
    const said = current && current.problem !== amended ? sentence : null
    return current?.field && said ? { [current.field]: said } : noErrors
  }, [current, sentence, amended])

  return (
    <AriaForm
      ref={form}
      validationErrors={errors}
      aria-label={label}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {/* While typing rather than on leaving the field: were a line to go while the mouse is on its way down to the
      button, the button would move from under it. A refusal goes at the first letter, in whichever field the remedy
      lies; what the browser finds wrong is judged again with each letter, which a `change` asks for. */}
      <div
        className={styles.form}
        onInput={({ target }) => {
          setAmended(problem)
          if (target instanceof HTMLElement && target.matches('[aria-invalid=true]'))
            target.dispatchEvent(new Event('change'))
        }}
      >
        {current && field === null && sentence && (
          <div ref={above}>
            <Notice tone="refused">{sentence}</Notice>
          </div>
        )}
        {children}
      </div>
    </AriaForm>
  )
}

/** The buttons at the foot of a form, the verb first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
