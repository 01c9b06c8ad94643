// walk:keystroke 9 — the badge turns green: every edit this tab made is on the server's disk.
import { useEffect, useRef } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { SavedMark } from '../ui/SavedMark.tsx'
import type { Connection } from './connection.ts'
import type { SavedLevel } from './savedState.ts'
import { type Saved, useSaved } from './useSaved.ts'

const alarms: readonly SavedLevel[] = ['unsaved', 'offline', 'notSent', 'refused']

/** Worst first: of two documents the badge tells of the one that stands worse. */
const levels: readonly SavedLevel[] = ['refused', 'notSent', 'offline', 'unsaved', 'saving', 'opening', 'saved']

export interface SavedBadgeProps {
  connection: Connection | undefined
  /** A second document of the same page, whose words must be on disk too. */
  also?: Connection | undefined
  readOnly?: boolean
}

/** Whether what was written here is on the server's disk, in few words; failures and the recovery from them are announced. */
export function SavedBadge({ connection, also, readOnly = false }: SavedBadgeProps) {
  const t = useTranslation('ui')
  const one = useSaved(connection)
  const other = useSaved(also)
  const { level, waiting, isKept } = also ? both(one, other) : one
  const alarmed = useRef(false)

  useEffect(() => {
    if (alarms.includes(level)) {
      alarmed.current = true
      announce(t(`savedMeans.${level}`))
    } else if (level === 'saved' && alarmed.current) {
      alarmed.current = false
      announce(t('savedMeans.saved'))
    }
  }, [level, t])

  const onlyReads = readOnly && waiting === 0 && (level === 'saved' || level === 'saving')
  return <SavedMark look={onlyReads ? 'readOnly' : level} count={waiting} isKept={isKept} />
}

function both(one: Saved, other: Saved): Pick<Saved, 'level' | 'waiting' | 'isKept'> {
  const level = levels.find((some) => some === one.level || some === other.level) ?? one.level
  return { level, waiting: one.waiting + other.waiting, isKept: one.isKept && other.isKept }
}
