import type { ReactElement } from 'react'
import { encode } from 'uqr'
import styles from './QrCode.module.css'

/** Modules of quiet ground around a code: readers need four. */
const QUIET = 4

/** A link as a square to be read by a phone's camera: dark on light in both themes, drawn sharp at any size. What it says stands in words beside it. */
export function QrCode({ text }: { text: string }): ReactElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden>
      <path d={dark.join('')} />
    </svg>
  )
}
