import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
  useRouterState,
} from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { Layout } from './app/Layout.tsx'
import { HEADINGS, PageHeading } from './app/PageHeading.tsx'
import { PageSkeleton } from './app/PageSkeleton.tsx'
import { theme } from './app/theme.ts'
import { CodeOutline } from './code/CodeOutline.tsx'
import { HomePage } from './home/HomePage.tsx'

/**
 * What a page shows before its scripts are there, as HTML: the header with the first page's words, or
 * with the page's heading and grey boxes. The build writes it into the pages; the app replaces it with
 * the same at its start.
 */
export async function renderShell(address: string): Promise<string> {
  const router = createRouter({
    routeTree: createRootRoute({ component: Shell }),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  await router.load()
  return renderToString(
    <MantineProvider theme={theme}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  )
}

function Shell() {
  const address = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Layout>
      <Outline address={address} />
    </Layout>
  )
}

function Outline({ address }: { address: string }) {
  if (address === '/') return <HomePage />
  if (address === '/code') return <CodeOutline />
  return (
    <div className="outline">
      {isHeaded(address) ? <PageHeading of={address} /> : null}
      <PageSkeleton />
    </div>
  )
}

function isHeaded(address: string): address is keyof typeof HEADINGS {
  return address in HEADINGS
}
