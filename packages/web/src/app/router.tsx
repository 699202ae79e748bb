import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { parseAdviseSearch } from '../advise/advise-search.ts'
import { parseChangesSearch } from '../changes/changes-search.ts'
import { parseClaimSearch } from '../claim/claim-search.ts'
import { askCode } from '../code/ask-code.ts'
import { parseCodeSearch } from '../code/code-search.ts'
import { parseCompareSearch } from '../compare/compare-search.ts'
import { parseLetterSearch } from '../denials/letter/letter-search.ts'
import { parseReportSearch } from '../denials/report/report-search.ts'
import { parseToolkitSearch } from '../denials/toolkit/toolkit-search.ts'
import { HomePage } from '../home/HomePage.tsx'
import {
  parseBenchmarkSearch,
  parseCasesSearch,
  parseDashboardSearch,
  parseListSearch,
  parsePaySearch,
  parseReconcileSearch,
} from '../log/log-search.ts'
import { parsePlaceSearch } from '../place/place.ts'
import { parseWordsSearch } from '../search/words-search.ts'
import { FailedPage } from './FailedPage.tsx'
import { Layout } from './Layout.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { parseQueryText, queryTextOf } from './query-text.ts'

const root = createRootRoute({
  component: () => (
    <Layout>
      <Outlet />
    </Layout>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
})
const getParentRoute = () => root

const home = createRoute({ getParentRoute, path: '/', component: HomePage })

/** `/search?q=video+motion+xray` */
const search = createRoute({
  getParentRoute,
  path: '/search',
  validateSearch: parseWordsSearch,
  component: lazyRouteComponent(() => import('../search/SearchPage.tsx'), 'SearchPage'),
})

/** `/code/76120?date=…&locality=…&setting=…&mod=…&qp=…` */
const code = createRoute({
  getParentRoute,
  path: '/code/$code',
  validateSearch: parseCodeSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => askCode(params.code, deps),
  component: lazyRouteComponent(() => import('../code/CodePage.tsx'), 'CodePage'),
})

/** `/claim?lines=76120-26,76000&…` */
const claim = createRoute({
  getParentRoute,
  path: '/claim',
  validateSearch: parseClaimSearch,
  component: lazyRouteComponent(() => import('../claim/ClaimPage.tsx'), 'ClaimPage'),
})

const superbill = createRoute({
  getParentRoute,
  path: '/superbill',
  validateSearch: parseClaimSearch,
  component: lazyRouteComponent(() => import('../claim/SuperbillPage.tsx'), 'SuperbillPage'),
})

const scenarios = createRoute({
  getParentRoute,
  path: '/advise',
  validateSearch: parseAdviseSearch,
  component: lazyRouteComponent(() => import('../advise/ScenariosPage.tsx'), 'ScenariosPage'),
})

/** `/advise/motion-imaging?answers=recorded:yes+areas:spine,knee` */
const advise = createRoute({
  getParentRoute,
  path: '/advise/$scenario',
  validateSearch: parseAdviseSearch,
  component: lazyRouteComponent(() => import('../advise/AdvisePage.tsx'), 'AdvisePage'),
})

/** `/compare?codes=76120,76000` */
const compare = createRoute({
  getParentRoute,
  path: '/compare',
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(() => import('../compare/ComparePage.tsx'), 'ComparePage'),
})

/** `/changes?from=RVU25D&to=RVU26C&codes=…` */
const changes = createRoute({
  getParentRoute,
  path: '/changes',
  validateSearch: parseChangesSearch,
  component: lazyRouteComponent(() => import('../changes/ChangesPage.tsx'), 'ChangesPage'),
})

const remit = createRoute({
  getParentRoute,
  path: '/remit',
  validateSearch: parsePlaceSearch,
  component: lazyRouteComponent(() => import('../remit/RemitPage.tsx'), 'RemitPage'),
})

/** `/letter?lines=76120,76000-59&line=2&denial=CO-97` */
const letter = createRoute({
  getParentRoute,
  path: '/letter',
  validateSearch: parseLetterSearch,
  component: lazyRouteComponent(() => import('../denials/letter/LetterPage.tsx'), 'LetterPage'),
})

/** `/toolkit?codes=76120,76000` */
const toolkit = createRoute({
  getParentRoute,
  path: '/toolkit',
  validateSearch: parseToolkitSearch,
  component: lazyRouteComponent(() => import('../denials/toolkit/ToolkitPage.tsx'), 'ToolkitPage'),
})

const denials = createRoute({
  getParentRoute,
  path: '/denials',
  validateSearch: parsePlaceSearch,
  component: lazyRouteComponent(() => import('../denials/DenialsPage.tsx'), 'DenialsPage'),
})

const denialReport = createRoute({
  getParentRoute,
  path: '/denials/report',
  validateSearch: parseReportSearch,
  component: lazyRouteComponent(() => import('../denials/report/ReportPage.tsx'), 'ReportPage'),
})

/** `/denials/76120` */
const codeDenials = createRoute({
  getParentRoute,
  path: '/denials/$code',
  validateSearch: parsePlaceSearch,
  component: lazyRouteComponent(
    () => import('../denials/code/CodeDenialsPage.tsx'),
    'CodeDenialsPage',
  ),
})

const data = createRoute({
  getParentRoute,
  path: '/data',
  component: lazyRouteComponent(() => import('../data/DataPage.tsx'), 'DataPage'),
})

const jobs = createRoute({
  getParentRoute,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../jobs/JobsPage.tsx'), 'JobsPage'),
})

const settings = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})

/** `/log?code=45385&removed=true` */
const log = createRoute({
  getParentRoute,
  path: '/log',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('../log/LogListPage.tsx'), 'LogListPage'),
})

/** `/log/dashboard?by=week&from=2026-01-01` */
const logDashboard = createRoute({
  getParentRoute,
  path: '/log/dashboard',
  validateSearch: parseDashboardSearch,
  component: lazyRouteComponent(() => import('../log/DashboardPage.tsx'), 'DashboardPage'),
})

const logBenchmarks = createRoute({
  getParentRoute,
  path: '/log/benchmarks',
  validateSearch: parseBenchmarkSearch,
  component: lazyRouteComponent(() => import('../log/BenchmarksPage.tsx'), 'BenchmarksPage'),
})

/** `/log/pay?a=…&b=…&work=6000&reach=400000` */
const logPay = createRoute({
  getParentRoute,
  path: '/log/pay',
  validateSearch: parsePaySearch,
  component: lazyRouteComponent(() => import('../log/PayPage.tsx'), 'PayPage'),
})

const logReconcile = createRoute({
  getParentRoute,
  path: '/log/reconcile',
  validateSearch: parseReconcileSearch,
  component: lazyRouteComponent(() => import('../log/ReconcilePage.tsx'), 'ReconcilePage'),
})

const logCases = createRoute({
  getParentRoute,
  path: '/log/cases',
  validateSearch: parseCasesSearch,
  component: lazyRouteComponent(() => import('../log/CasesPage.tsx'), 'CasesPage'),
})

const logImport = createRoute({
  getParentRoute,
  path: '/log/import',
  component: lazyRouteComponent(() => import('../log/ImportPage.tsx'), 'ImportPage'),
})

const logCredit = createRoute({
  getParentRoute,
  path: '/log/credit',
  component: lazyRouteComponent(() => import('../log/CreditPage.tsx'), 'CreditPage'),
})

/** `/sign-in?to=/log` */
const signIn = createRoute({
  getParentRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../accounts/SignInPage.tsx'), 'SignInPage'),
})

/** `/join#TOKEN` */
const join = createRoute({
  getParentRoute,
  path: '/join',
  component: lazyRouteComponent(() => import('../accounts/JoinPage.tsx'), 'JoinPage'),
})

const organisation = createRoute({
  getParentRoute,
  path: '/organisation',
  component: lazyRouteComponent(
    () => import('../accounts/OrganisationPage.tsx'),
    'OrganisationPage',
  ),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    search,
    code,
    claim,
    superbill,
    scenarios,
    advise,
    compare,
    changes,
    remit,
    letter,
    toolkit,
    denials,
    denialReport,
    codeDenials,
    data,
    jobs,
    settings,
    log,
    logDashboard,
    logBenchmarks,
    logPay,
    logReconcile,
    logCases,
    logImport,
    logCredit,
    signIn,
    join,
    organisation,
  ]),
  parseSearch: parseQueryText,
  stringifySearch: queryTextOf,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
