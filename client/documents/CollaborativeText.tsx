import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { Locale } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { hueClass } from '../ui/PersonMark.tsx'
import styles from './CollaborativeText.module.css'
import type { Connection } from './connection.ts'
import { remoteAuthor } from './remoteAuthor.ts'
import { useYText } from './useYText.ts'
import { bindText } from './textBinding.ts'
import { useStanding } from './useSaved.ts'

/** How long a colleague's change stays tinted before it fades. */
const FRESH_MS = 1200
/** From this share of the limit on, the field says how much room is left. */
const NEARLY_FULL = 0.8

export interface CollaborativeTextProps {
  connection: Connection
  text: Y.Text
  /** Always there for those who listen; seen only with `showLabel`. */
  label: string
  showLabel?: boolean
  /** The language written in, for voices, spelling and hyphens. */
  lang?: Locale | undefined
  multiline?: boolean
  /** A longer text is kept and said to be too long; nothing is cut off. */
  maxLength?: number
  placeholder?: string
  readOnly?: boolean
  /** Enter in a field of one line. */
  onEnter?: () => void
  /** Sets size and weight as the page's text around it. */
  className?: string | undefined
  ref?: Ref<{ focus: () => void }>
}

/** A text that several people write in at once, in the look of the page's own text: press it and type. */
export function CollaborativeText(props: CollaborativeTextProps) {
  const { connection, text, label, showLabel = false, lang, maxLength, className } = props
  const t = useTranslation('documents')
  const id = useId()
  const words = useYText(text)
  const { link, mayWrite } = useStanding(connection)
  const readOnly = props.readOnly === true || !mayWrite || link.kind === 'refused'
  const room = maxLength === undefined ? null : maxLength - words.length
  const isTight = room !== null && maxLength !== undefined && words.length > maxLength * NEARLY_FULL
  const about = isTight ? `${id}-room` : undefined
  return (
    <div className={classes(styles.field, className)}>
      {readOnly ? (
        <>
          <span className={showLabel ? styles.label : 'for-ears'}>{label}</span>
          <p lang={lang} className={styles.words}>
            {words}
          </p>
        </>
      ) : (
        <>
          <label htmlFor={id} className={showLabel ? styles.label : 'for-ears'}>
            {label}
          </label>
          <Field {...props} id={id} words={words} describedBy={about} isTooLong={room !== null && room < 0} />
        </>
      )}
      {isTight && room !== null && (
        <p id={about} className={classes(styles.room, room < 0 && styles.over)}>
          {room < 0 ? t('charactersOver', { count: -room }) : t('charactersLeft', { count: room })}
        </p>
      )}
    </div>
  )
}

interface FieldProps extends CollaborativeTextProps {
  id: string
  words: string
  describedBy: string | undefined
  isTooLong: boolean
}

function Field({ connection, text, multiline = false, onEnter, ref, ...props }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [freshHue, setFreshHue] = useState<number | null>(null)
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }), [])

  useEffect(() => {
    if (!field.current) return undefined
    let fading: ReturnType<typeof setTimeout> | undefined
    const unbind = bindText(field.current, text, {
      multiline,
      onRemote: (transaction) => {
        const author = remoteAuthor(transaction, connection.awareness)
        if (!author) return
        setFreshHue(author.hue)
        clearTimeout(fading)
        fading = setTimeout(() => setFreshHue(null), FRESH_MS)
      },
    })
    return () => {
      clearTimeout(fading)
      unbind()
    }
  }, [connection, text, multiline])

  return (
    <div
      className={classes(styles.grow, freshHue !== null && hueClass(freshHue), freshHue !== null && styles.fresh)}
      data-words={props.words === '' ? props.placeholder : props.words}
    >
      <textarea
        ref={field}
        id={props.id}
        rows={1}
        lang={props.lang}
        translate="no"
        className={styles.input}
        placeholder={props.placeholder}
        aria-describedby={props.describedBy}
        aria-invalid={props.isTooLong || undefined}
        aria-multiline={multiline}
        onKeyDown={(event) => {
          if (multiline || event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onEnter?.()
        }}
      />
    </div>
  )
}
