import {
  exportFigures,
  type Figures,
  forgetReports,
  listOwnReports,
  listPublished,
  openDenialKeys,
  openStore,
  type PublishedCluster,
  reportDenial,
  type Store,
} from '@feescope/store'
import type { Operation } from './history.ts'

/** Everything that can be read from outside, and the operations that may change it. */
export interface Publisher {
  reset(): Promise<void>
  apply(operation: Operation): Promise<void>
  /** All published documents, with every filter there is. */
  view(): Promise<View>
}

export interface View {
  readonly clusters: readonly PublishedCluster[]
  /** Every other document, as text. */
  readonly documents: string
}

const FILTERS = [
  {},
  { code: '76000' },
  { payer: 'medicare' },
  { payer: 'cigna' },
  { denialCode: '97' },
  { denialCode: '50' },
  { code: '76000', payer: 'aetna', denialCode: '97' },
]
const TABLES = ['denial_report', 'denial_cluster', 'denial_change', 'denial_quota'] as const

/** The real store in a data directory. */
export async function storePublisher(home: string): Promise<Publisher & { readonly store: Store }> {
  const store = await openStore({ home }, { now: () => new Date('2026-07-15T12:00:00Z') })
  const keys = openDenialKeys(home)
  const nameOf = (who: number) => `reporter-${who}`
  return {
    store,
    async reset() {
      for (const table of TABLES) await store.db.deleteFrom(table).execute()
    },
    async apply(operation) {
      const reporter = nameOf(operation.who)
      if (operation.kind === 'report') await reportDenial(store, reporter, operation.report)
      else if (operation.kind === 'forget') await forgetReports(store, reporter, 'all')
      else {
        const own = await listOwnReports(store, reporter)
        const ids = own.filter(({ month }) => month === operation.month).map(({ id }) => id)
        await forgetReports(store, reporter, ids)
      }
    },
    async view() {
      const clusters = await listPublished(store)
      const filtered = await Promise.all(FILTERS.map((filter) => listPublished(store, filter)))
      const { payload } = await exportFigures(store, keys, 'attacked')
      return { clusters, documents: JSON.stringify([filtered, payload.clusters]) }
    },
  }
}

type Kept = Extract<Operation, { kind: 'report' }>

/** What one would write first: exact counts from five reporters on, and true totals. */
export function naivePublisher(): Publisher {
  let kept: Kept[] = []
  const key = ({ who, report }: Kept) => [who, report.code, report.payer, report.month].join()
  return {
    reset: async () => {
      kept = []
    },
    apply: async (operation) => {
      if (operation.kind === 'report') {
        kept = [...kept.filter((each) => key(each) !== key(operation)), operation]
      } else {
        const month = operation.kind === 'forget-one' ? operation.month : undefined
        kept = kept.filter(
          ({ who, report }) =>
            who !== operation.who || (month !== undefined && report.month !== month),
        )
      }
    },
    view: async () => {
      const names = new Set(kept.map(({ report }) => `${report.payer} ${report.denialCode}`))
      const clusters = [...names].sort().flatMap((name) => {
        const own = kept.filter(({ report }) => `${report.payer} ${report.denialCode}` === name)
        const [payer = '', denialCode = ''] = name.split(' ')
        const figures = exactFigures(own)
        if (figures.reporters < 5) return []
        return [{ code: '76000', payer, denialCode, figures }]
      })
      const total = new Set(kept.map(({ who }) => who)).size
      return { clusters, documents: JSON.stringify({ clusters, total, reports: kept.length }) }
    },
  }
}

function exactFigures(own: readonly Kept[]): Figures {
  const latest = new Map(
    own
      .toSorted((a, b) => (a.report.month < b.report.month ? -1 : 1))
      .map((each) => [each.who, each.report]),
  )
  const count = (read: (report: Kept['report']) => readonly string[]) => {
    const counts = new Map<string, number>()
    for (const report of latest.values()) {
      for (const value of read(report)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .filter(([, reporters]) => reporters >= 5)
      .map(([value, reporters]) => ({ value, reporters }))
  }
  const exact = {
    reporters: latest.size,
    outcomes: count(({ outcome }) => [outcome]),
    strategies: count(({ strategies }) => strategies).map((each) => ({ ...each, outcomes: [] })),
    modifiers: [],
    remarkCodes: [],
    with: [],
    settings: count(({ setting }) => [setting]),
    months: [],
  }
  // The words are those of the histories, which the store's types know more closely.
  return exact as unknown as Figures
}
