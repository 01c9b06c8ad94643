import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { type LiveJournal, type LiveState, startLiveJournal } from '../liveJournal.ts'

const LiveContext = createContext<LiveJournal | null>(null)
const atRest = () => () => {}
const connecting = (): LiveState => 'connecting'

/** Keeps the tab's live connection open while somebody is signed in: `personId` names whose it is. */
export function LiveProvider({ personId, children }: { personId: string | null; children: ReactNode }): ReactElement {
  const client = useQueryClient()
  const [journal, setJournal] = useState<LiveJournal | null>(null)

  useEffect(() => {
    if (personId === null) return undefined
    const started = startLiveJournal(client, `${location.origin.replace(/^http/, 'ws')}/live`)
    setJournal(started)
    return () => {
      started.stop()
      setJournal(null)
    }
  }, [client, personId])

  return <LiveContext value={journal}>{children}</LiveContext>
}

/** Whether what is on screen is being kept up to date. */
export function useLiveState(): LiveState {
  const journal = useContext(LiveContext)
  return useSyncExternalStore(journal?.subscribe ?? atRest, journal?.state ?? connecting)
}
