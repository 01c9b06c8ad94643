import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useMatches, useRouter } from '@tanstack/react-router'
import { type ReactElement, useEffect, useState } from 'react'
import { RouterProvider } from 'react-aria-components'
import { hueOf } from '../../shared/documents/protocol.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useClaimedDevice } from '../documents/useClaimedDevice.ts'
import { useSetLocale } from '../i18n/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../people/queries.ts'
import { useEnter } from '../people/useEnter.ts'
import { useMutate } from '../useMutate.ts'
import { AppShell, WallShell } from './AppShell.tsx'
import { GroupSwitch } from './GroupSwitch.tsx'
import { LiveProvider } from './LiveProvider.tsx'
import { Notices } from './Notices.tsx'
import { SignOutDialog } from './SignOutDialog.tsx'
import { usePlaces } from './usePlaces.ts'

/** What stands around every page: links that stay in the page, the live connection, the person and their places. */
export function Frame(): ReactElement {
  const router = useRouter()
  const { person, demonstration } = useSuspenseQuery(sessionQuery).data
  const isOnTheWall = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isOnTheWall) })
  useFocusOnNewPage()
  useClaimedDevice(person?.id)
  const storeLocale = usePersonsLocale()

  return (
    <RouterProvider navigate={(href) => void router.navigate({ href })}>
      <LiveProvider personId={person?.id ?? null}>
        {isOnTheWall ? (
          <WallShell isDemonstration={demonstration} notice={<Notices />}>
            <Outlet />
          </WallShell>
        ) : (
          <PersonsShell storeLocale={storeLocale} />
        )}
      </LiveProvider>
    </RouterProvider>
  )
}

function PersonsShell({ storeLocale }: { storeLocale: (locale: Locale) => void }): ReactElement {
  const { person, demonstration } = useSuspenseQuery(sessionQuery).data
  const { places, groups, current } = usePlaces()
  const signOut = useSignOut(person?.id)
  const [unsent, setUnsent] = useState(0)

  /** What is not sent would be lost with the session: that is asked first. */
  async function askToSignOut(): Promise<void> {
    const { countWaiting } = await import('../documents/personsCopies.ts')
    const { countUnsentCards } = await import('../boards/cardOutbox.ts')
    const waiting = person ? countWaiting(person.id) + countUnsentCards(localStorage, person.id) : 0
    if (waiting > 0) setUnsent(waiting)
    else await signOut()
  }

  return (
    <AppShell
      home={paths.desk}
      places={places}
      groupSwitch={groups.length > 0 && <GroupSwitch current={current} groups={groups} />}
      account={person && { name: person.name, hue: hueOf(person.id) }}
      onSignOut={() => void askToSignOut()}
      {...(person ? { onLocaleChange: storeLocale } : {})}
      isDemonstration={demonstration}
      notice={<Notices />}
    >
      <Outlet />
      {unsent > 0 && <SignOutDialog unsent={unsent} onSignOut={() => void signOut()} onClose={() => setUnsent(0)} />}
    </AppShell>
  )
}

/** Shows the person's own language, at sign-in and when they change it in another tab; returns how to store another. */
function usePersonsLocale(): (locale: Locale) => void {
  const client = useQueryClient()
  const setLocale = useSetLocale()
  const locale = useSuspenseQuery(sessionQuery).data.person?.locale
  const store = useMutate((json: { locale: Locale }, intent) => api.people.me.locale.$post({ json }, intent))

  useEffect(() => {
    if (locale !== undefined) void setLocale(locale)
  }, [locale, setLocale])

  return (next) => {
    client.setQueryData(
      sessionQuery.queryKey,
      (session) => session && { ...session, person: session.person && { ...session.person, locale: next } },
    )
    void store.send({ locale: next })
  }
}

function useSignOut(personId: string | undefined): () => Promise<void> {
  const enter = useEnter()
  const end = useMutate((_: null, intent) => api.session.end.$post({}, intent))
  return async () => {
    const { signOutHere } = await import('../documents/personsCopies.ts')
    if (personId !== undefined) await signOutHere(personId, async () => (await end.send(null)) !== undefined)
    await enter(paths.signIn)
  }
}

/** A new page begins at its top, for those who listen and those who use the keyboard too. */
function useFocusOnNewPage(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return
        const main = document.querySelector<HTMLElement>('main')
        // A page that begins in a field has said so already.
        if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
      }),
    [router],
  )
}
