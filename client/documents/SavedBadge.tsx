// walk:keystroke 9 — the badge turns green: every edit this tab made is on the server's disk.
import { useEffect, useRef } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { SavedMark } from '../ui/SavedMark.tsx'
import type { Connection } from './connection.ts'
import type { SavedLevel } from './savedState.ts'
import { useSaved } from './useSaved.ts'

const alarms: readonly SavedLevel[] = ['unsaved', 'offline', 'refused']

/** Whether what this tab wrote is on the server's disk, in one word; failures and the recovery from them are announced. */
export function SavedBadge({
  connection,
  readOnly = false,
}: {
  connection: Connection | undefined
  readOnly?: boolean
}) {
  const t = useTranslation('ui')
  const { level, waiting } = useSaved(connection)
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
  return <SavedMark look={onlyReads ? 'readOnly' : level} />
}
