import { useCallback, useState } from 'react'
import type { PanelName } from './MeetingBar.tsx'
import type { PhoneView } from './PhoneBar.tsx'
import { isPhone } from './usePhone.ts'

/** What is in sight besides the item. */
export interface MeetingViews {
  panel: PanelName | null
  setPanel: (panel: PanelName | null) => void
  /** On a phone, the one thing in sight; undefined while it is a panel that has no button of its own. */
  phone: PhoneView | undefined
  setPhone: (view: PhoneView) => void
  /** Brings the item back into sight where only one thing is. */
  showItem: () => void
}

/** One panel at a time beside the item; on a phone, one thing at a time. Shut when the page opens. */
export function useMeetingViews(): MeetingViews {
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [isAgendaShown, setAgendaShown] = useState(false)

  const setPhone = useCallback((view: PhoneView) => {
    setPanel(view === 'vote' || view === 'roll' ? view : null)
    setAgendaShown(view === 'agenda')
    window.scrollTo(0, 0)
  }, [])
  const showItem = useCallback(() => {
    setAgendaShown(false)
    if (isPhone()) setPanel(null)
  }, [])

  const ownButton = panel === 'vote' || panel === 'roll' ? panel : undefined
  const phone = panel === null ? (isAgendaShown ? 'agenda' : 'item') : ownButton
  return { panel, setPanel, phone, setPhone, showItem }
}
