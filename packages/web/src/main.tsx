import './app/styles.ts'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { keepForOffline } from './app/keep-for-offline.ts'
import { router } from './app/router.tsx'
import { keepTypedEarly } from './search/typed-early.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
keepTypedEarly(root)
// The outline the page came with stays until the page's own script is there.
// A transition is rendered in slices, so that a slow phone goes on answering touches.
router.load().then(() =>
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  ),
)

if (import.meta.env.PROD) keepForOffline()
