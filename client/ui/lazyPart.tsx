import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import { Skeleton } from './Skeleton.tsx'

/** Parts of a page come ahead of their use, once the page itself has come to rest: by then the connection may be gone. */
const AHEAD_MS = 3_000

/** A component that is fetched apart from its page: when it is first shown, or a few seconds after the page, whichever is sooner. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = <Skeleton lines={3} />,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  const fetch = async () => {
    loaded ??= await load()
    return loaded
  }
  const Fetched = lazy(async () => ({ default: await fetch() }))
  setTimeout(() => void fetch().catch(() => undefined), AHEAD_MS)

  return function Part(props: Props) {
    // Which of the two it is must not change while it is on screen: its state would be lost.
    const [Here] = useState<{ part: ComponentType<Props> } | null>(() => loaded && { part: loaded })
    if (Here) return <Here.part {...props} />
    return (
      <Suspense fallback={fallback}>
        <Fetched {...props} />
      </Suspense>
    )
  }
}
