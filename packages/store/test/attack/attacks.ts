import type { Figure, PublishedCluster } from '@feescope/store'
import type { History, Operation, SmallReport } from './history.ts'
import type { Publisher, View } from './publisher.ts'

/** What an attacker found, in words; `null` where the attack failed. */
export type Breach = string | null

/** Reads everything after each operation. */
export async function watch(publisher: Publisher, history: History): Promise<readonly View[]> {
  await publisher.reset()
  const views: View[] = []
  for (const operation of history) {
    await publisher.apply(operation)
    views.push(await publisher.view())
  }
  return views
}

/**
 * Does a cell below the threshold show anywhere? Two histories, one without the reports of cells that
 * fewer than five reporters ever touch: whoever can tell them apart has learnt of such a cell.
 */
export async function tellApart(
  publisher: Publisher,
  history: History,
  secrets: readonly { readonly at: number; readonly operation: Operation }[],
): Promise<Breach> {
  const without = await watch(publisher, history)
  await publisher.reset()
  for (const [at, operation] of history.entries()) {
    for (const secret of secrets) {
      if (secret.at % history.length === at) await publisher.apply(secret.operation)
    }
    await publisher.apply(operation)
    const { documents } = await publisher.view()
    if (documents !== without[at]?.documents) return `operation ${at} tells of a withheld cell`
  }
  return null
}

/** Does a figure ever move by fewer than five reporters' doing? */
export async function followMoves(publisher: Publisher, history: History): Promise<Breach> {
  const truth = createTruth()
  const shown = new Map<string, string>()
  const published = new Map<string, ReadonlyMap<number, string>>()
  await publisher.reset()
  for (const [at, operation] of history.entries()) {
    await publisher.apply(operation)
    truth.apply(operation)
    const { clusters } = await publisher.view()
    const now = new Map(clusters.map((each) => [nameOf(each), JSON.stringify(each.figures)]))
    for (const name of new Set([...now.keys(), ...shown.keys()])) {
      if (now.get(name) === shown.get(name)) continue
      const told = truth.of(name)
      const before = published.get(name) ?? new Map<number, string>()
      const movers = [...new Set([...told.keys(), ...before.keys()])].filter(
        (who) => told.get(who) !== before.get(who),
      )
      if (movers.length < 5) return `operation ${at} moved ${name} for ${movers.length} reporters`
      published.set(name, new Map(told))
    }
    shown.clear()
    for (const [name, text] of now) shown.set(name, text)
  }
  return null
}

/** Does a sum of parts, or a total under another filter, give away what is left? */
export async function subtract(publisher: Publisher, history: History): Promise<Breach> {
  for (const [at, { clusters, documents }] of (await watch(publisher, history)).entries()) {
    for (const { figures } of clusters) {
      const { reporters, outcomes, settings, with: others, strategies } = figures
      for (const parts of [outcomes, settings, others]) {
        const breach = remainder(reporters, sum(parts))
        if (parts.length > 0 && breach) return `operation ${at}: ${breach}`
      }
      for (const each of strategies) {
        const breach = remainder(reporters, each.reporters)
        if (breach) return `operation ${at}: ${breach}`
        const within = remainder(each.reporters, sum(each.outcomes))
        if (each.outcomes.length > 0 && within) return `operation ${at}: ${within}`
      }
    }
    const { total }: { total?: number } = JSON.parse(documents)
    const shown = clusters.reduce((all, { figures }) => all + figures.reporters, 0)
    if (total !== undefined && total > shown && total - shown < 5) {
      return `operation ${at}: the total shows ${total - shown} withheld`
    }
  }
  return null
}

/** Fewer than five left over would be counted; none left over would tell what everyone said. */
function remainder(group: number, said: number): Breach {
  return group - said < 5 ? `${said} of ${group} leaves ${group - said}` : null
}

function sum(figures: readonly Figure[]): number {
  return figures.reduce((all, { reporters }) => all + reporters, 0)
}

function nameOf({ code, payer, denialCode }: Omit<PublishedCluster, 'figures'>): string {
  return `${code} ${payer} ${denialCode}`
}

/** What each reporter tells of each cluster, kept apart from what is attacked. */
function createTruth() {
  const reports = new Map<string, { readonly who: number; readonly report: SmallReport }>()
  return {
    apply(operation: Operation) {
      if (operation.kind === 'report') {
        const { who, report } = operation
        reports.set([who, report.code, report.payer, report.month].join(), { who, report })
        return
      }
      const month = operation.kind === 'forget-one' ? operation.month : undefined
      for (const [key, { who, report }] of reports) {
        if (who === operation.who && (month === undefined || report.month === month)) {
          reports.delete(key)
        }
      }
    },
    of(name: string): ReadonlyMap<number, string> {
      const told = new Map<number, string>()
      const own = [...reports.values()].filter(({ report }) => nameOf(report) === name)
      for (const { who, report } of own.sort((a, b) =>
        a.report.month < b.report.month ? -1 : 1,
      )) {
        told.set(who, (told.get(who) ?? '') + JSON.stringify(report))
      }
      return told
    },
  }
}
