import type { ReactElement, ReactNode } from 'react'
import * as Y from 'yjs'
import { isSafeAddress } from '../../shared/documents/links.ts'
import { marksFrom } from '../../shared/documents/passages.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { classes } from '../ui/classes.ts'
import styles from './PrintedMeeting.module.css'

/** The minutes of one item for paper: what the editor shows, without the editor. `numbers` are those in the register, by block. */
export function PrintedMinutes({
  fragment,
  numbers,
}: {
  fragment: Y.XmlFragment
  numbers: ReadonlyMap<string, string>
}): ReactElement {
  return <div className="prose">{childrenOf(fragment, numbers)}</div>
}

function childrenOf(parent: Y.XmlFragment | Y.XmlElement, numbers: ReadonlyMap<string, string>): ReactNode {
  return parent.toArray().map((child, index) => {
    if (child instanceof Y.XmlText) return <Words key={index} text={child} />
    return child instanceof Y.XmlElement ? <Piece key={index} element={child} numbers={numbers} /> : null
  })
}

function Piece({ element, numbers }: { element: Y.XmlElement; numbers: ReadonlyMap<string, string> }): ReactElement {
  const inside = childrenOf(element, numbers)
  switch (element.nodeName) {
    case 'paragraph':
      return (
        <Paragraph element={element} numbers={numbers}>
          {inside}
        </Paragraph>
      )
    case 'heading':
      return <h4>{inside}</h4>
    case 'bulletList':
      return <ul>{inside}</ul>
    case 'orderedList':
      return <ol>{inside}</ol>
    case 'listItem':
      return <li>{inside}</li>
    case 'hardBreak':
      return <br />
    default:
      return <>{inside}</>
  }
}

interface ParagraphProps {
  element: Y.XmlElement
  numbers: ReadonlyMap<string, string>
  children: ReactNode
}

/** A marked passage says what it is; one in the register carries its number and speaks in the frozen voice. */
function Paragraph({ element, numbers, children }: ParagraphProps): ReactElement {
  const t = useTranslation('minutes')
  const { id, kind, lang, of, resultOf } = marksFrom(element.getAttributes() as Record<string, unknown>)
  const number = numbers.get(of ?? id ?? '')
  const isMarked = kind !== null || of !== null
  return (
    <p
      lang={lang ?? undefined}
      className={classes((number !== undefined || resultOf !== null) && 'frozen', isMarked && styles.marked)}
    >
      {kind && (
        <strong className={styles.kind}>
          {t(`kind.${kind}`)}
          {number !== undefined && <span className={styles.plate}>{number}</span>}
        </strong>
      )}
      {isMarked && lang && (
        <>
          <LanguageTag locale={lang} />{' '}
        </>
      )}
      {children}
    </p>
  )
}

interface Part {
  insert?: unknown
  attributes?: { bold?: unknown; italic?: unknown; link?: { href?: unknown } }
}

function Words({ text }: { text: Y.XmlText }): ReactElement {
  const parts = text.toDelta() as Part[]
  return (
    <>
      {parts.map(({ insert, attributes = {} }, index) => {
        if (typeof insert !== 'string') return null
        let words: ReactNode = insert
        if (attributes.bold) words = <strong>{words}</strong>
        if (attributes.italic) words = <em>{words}</em>
        const href = attributes.link?.href
        return typeof href === 'string' && isSafeAddress(href) ? (
          <a key={index} href={href}>
            {words}
          </a>
        ) : (
          <span key={index}>{words}</span>
        )
      })}
    </>
  )
}
