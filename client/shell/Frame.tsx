import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { type ReactElement, useEffect } from 'react'
import { RouterProvider } from 'react-aria-components'
import { useSetLocale } from '../i18n/LanguageProvider.tsx'
import { sessionQuery } from '../people/queries.ts'
import { LiveProvider } from './LiveProvider.tsx'

/** What stands around every page: links that stay in the page, the live connection, the person's language. */
export function Frame(): ReactElement {
  const router = useRouter()
  const { person } = useSuspenseQuery(sessionQuery).data
  const setLocale = useSetLocale()
  const locale = person?.locale

  // The person's own language wins over the device's, at sign-in and when they change it in another tab.
  useEffect(() => {
    if (locale !== undefined) void setLocale(locale)
  }, [locale, setLocale])

  return (
    <RouterProvider navigate={(href) => void router.navigate({ href })}>
      <LiveProvider personId={person?.id ?? null}>
        <Outlet />
      </LiveProvider>
    </RouterProvider>
  )
}
