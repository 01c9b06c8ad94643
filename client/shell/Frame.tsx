import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { type ReactElement, useEffect } from 'react'
import { RouterProvider } from 'react-aria-components'
import { hueOf } from '../../shared/documents/protocol.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useSetLocale } from '../i18n/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../people/queries.ts'
import { useEnter } from '../people/useEnter.ts'
import { useMutate } from '../useMutate.ts'
import { AppShell } from './AppShell.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { GroupSwitch } from './GroupSwitch.tsx'
import { LiveProvider } from './LiveProvider.tsx'
import { usePlaces } from './usePlaces.ts'

/** What stands around every page: links that stay in the page, the live connection, the person and their places. */
export function Frame(): ReactElement {
  const router = useRouter()
  const { person, demonstration } = useSuspenseQuery(sessionQuery).data
  const { places, groups, current } = usePlaces()
  const signOut = useSignOut()
  const storeLocale = usePersonsLocale()
  useFocusOnNewPage()

  return (
    <RouterProvider navigate={(href) => void router.navigate({ href })}>
      <LiveProvider personId={person?.id ?? null}>
        <AppShell
          home={paths.desk}
          places={places}
          groupSwitch={groups.length > 0 && <GroupSwitch current={current} groups={groups} />}
          account={person && { name: person.name, hue: hueOf(person.id) }}
          onSignOut={() => void signOut()}
          {...(person ? { onLocaleChange: storeLocale } : {})}
          isDemonstration={demonstration}
          notice={<ConnectionNotice />}
        >
          <Outlet />
        </AppShell>
      </LiveProvider>
    </RouterProvider>
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

function useSignOut(): () => Promise<void> {
  const enter = useEnter()
  const end = useMutate((_: null, intent) => api.session.end.$post({}, intent))
  return async () => {
    await end.send(null)
    await enter(paths.signIn)
  }
}

/** A new page begins at its top, for those who listen and those who use the keyboard too. */
function useFocusOnNewPage(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
