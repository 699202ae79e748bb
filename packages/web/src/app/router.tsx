import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { CodePage } from '../code/CodePage.tsx'
import { parseCodeSearch } from '../code/code-search.ts'
import { HomePage } from '../home/HomePage.tsx'
import { FailedPage } from './FailedPage.tsx'
import { Layout } from './Layout.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { parseQueryText, queryTextOf } from './query-text.ts'

const root = createRootRoute({
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
})

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })

/** `/code/76120?date=…&locality=…&setting=…&mod=…&qp=…` */
const code = createRoute({
  getParentRoute: () => root,
  path: '/code/$code',
  validateSearch: parseCodeSearch,
  component: CodePage,
})

export const router = createRouter({
  routeTree: root.addChildren([home, code]),
  parseSearch: parseQueryText,
  stringifySearch: queryTextOf,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
