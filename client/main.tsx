import './styles/styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './createQueryClient.ts'
import { deviceLocale } from './i18n/deviceLocale.ts'
import { LanguageProvider } from './i18n/LanguageProvider.tsx'
import { loadLanguage } from './i18n/loadLanguage.ts'
import { sessionQuery } from './people/queries.ts'
import { createPages } from './router.tsx'
import { applyTheme } from './ui/theme.ts'

/** Shows the first page in the person's language, or in the device's when nobody can be asked. */
async function start(): Promise<void> {
  applyTheme()
  const client = createQueryClient()
  const session = await client.fetchQuery(sessionQuery).catch(() => null)
  const language = await loadLanguage(session?.person?.locale ?? deviceLocale())
  const place = document.querySelector('#root')
  if (!place) throw new Error('the page has no #root')
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider initial={language}>
          <RouterProvider router={createPages(client)} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
