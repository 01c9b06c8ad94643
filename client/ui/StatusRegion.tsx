import { useEffect, useState } from 'react'
import { listenToAnnouncements } from './announce.ts'

/** The one polite live region of the app; AppShell holds it. Speak through `announce(text)`. */
export function StatusRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  useEffect(() => listenToAnnouncements((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))), [])
  return (
    // The mark keeps it from being hidden with the page behind an open dialog.
    <output aria-live="polite" data-live-announcer="true" className="for-ears">
      {/* A new element each time, so that the same sentence said again is read again. */}
      <span key={said.turn}>{said.text}</span>
    </output>
  )
}
