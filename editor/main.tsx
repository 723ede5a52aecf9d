import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './look.css'

/**
 * A page of an older build that asks for a part that is gone is loaded anew, once a minute at most; never while nobody
 * answers, for then there would be no page at all.
 */
addEventListener('vite:preloadError', async () => {
  const last = Number(sessionStorage.getItem('loaded-anew') ?? 0)
  if (Date.now() - last < 60_000) return
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
  if (!answer?.ok) return
  sessionStorage.setItem('loaded-anew', String(Date.now()))
  location.reload()
})

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 2000 } } })
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
