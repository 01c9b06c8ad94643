import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from './announce.ts'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Plate.module.css'

export interface PlateProps {
  /** As the register writes it: `INT-2024-017`. */
  number: string
  /** Where its trail is. */
  href?: string
  size?: 'small' | 'large'
  /** The entry was declared void: the number stays and is struck through. */
  isVoid?: boolean
  /** Leave the copy button out where plates stand close together. */
  copyable?: boolean
}

/** The number of a register entry, always the same small object: it leads to its trail and can be copied. */
export function Plate({ number, href, size = 'small', isVoid = false, copyable = true }: PlateProps) {
  const t = useTranslation('ui')
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(number)
      setCopied(true)
      announce(t('plate.copied', { number }))
    } catch {
      announce(t('copyFailed'))
    }
  }

  return (
    <span className={classes(styles.plate, size === 'large' && styles.large)} translate="no">
      {href === undefined ? (
        <span className={classes(styles.number, isVoid && styles.void)}>{number}</span>
      ) : (
        <Link href={href} className={classes(styles.number, styles.link, isVoid && styles.void)}>
          {number}
        </Link>
      )}
      {copyable && (
        <IconButton
          icon={copied ? Check : Copy}
          label={t('plate.copy', { number })}
          onPress={() => void copy()}
          className={styles.copy}
        />
      )}
    </span>
  )
}
