import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react'
import { createLiveJournal, type LiveJournal, type LiveState } from '../liveJournal.ts'

const LiveContext = createContext<LiveJournal | null>(null)
const atRest = () => () => {}
const connecting = (): LiveState => 'connecting'

/** Keeps the tab's live connection open while somebody is signed in: `personId` names whose it is. */
export function LiveProvider({ personId, children }: { personId: string | null; children: ReactNode }): ReactElement {
  const client = useQueryClient()
  const journal = useMemo(
    () => (personId === null ? null : createLiveJournal(client, `${location.origin.replace(/^http/, 'ws')}/live`)),
    [client, personId],
  )
  useEffect(() => journal?.start(), [journal])

  return <LiveContext value={journal}>{children}</LiveContext>
}

/** Whether what is on screen is being kept up to date. */
export function useLiveState(): LiveState {
  const journal = useContext(LiveContext)
  return useSyncExternalStore(journal?.subscribe ?? atRest, journal?.state ?? connecting)
}
