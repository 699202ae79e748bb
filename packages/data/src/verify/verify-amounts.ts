import type { GpciTable, PfsRelease, Reference } from '@feescope/core'
import { openOppscap } from '../families/oppscap/open-oppscap.ts'
import { openPayments } from '../families/payment/encode-payments.ts'
import type { HeldRelease } from '../store/held-release.ts'
import { readTable } from '../store/read-table.ts'
import { compareOppscap, comparePayment } from './compare-amounts.ts'
import { knownDeviations } from './known-deviations.ts'
import { type Recompute, recomputeFrom, withWorkOfProfessional } from './recompute.ts'
import { type Difference, keptExamples, type VerifiedTable } from './verify-report.ts'

/** Recomputes a held payment or OPPSCAP file from the release it belongs to. */
export function verifyAmounts(
  held: HeldRelease,
  reference: Reference,
  cache: string | undefined,
): VerifiedTable {
  const { id, kind, effective, rows } = held.manifest
  const gpci = reference.chooseGpci(effective.from)
  const releases = releasesFor(reference, effective)
  const [release] = releases
  const note = knownDeviations.get(id) ?? null
  const nothing = { id, kind, rows, equal: 0, examples: [], betterAgainst: null, note }
  if (!gpci.held || !release) return { ...nothing, against: [], different: rows }
  const compare = comparer(held, cache)
  const first = compare(release, gpci.table)
  const better =
    first.equal === rows
      ? undefined
      : releases
          .slice(1)
          .map((other) => ({ id: other.id, equal: compare(other, gpci.table).equal }))
          .toSorted((a, b) => b.equal - a.equal)[0]
  return {
    ...nothing,
    against: [release.id, gpci.table.id],
    equal: first.equal,
    different: rows - first.equal,
    examples: first.examples,
    betterAgainst: better && better.equal > first.equal ? better : null,
  }
}

/**
 * The releases a file may have been computed from, best first: its own; without it the next of the
 * year (a revision's changes stay in later releases), then the earlier ones.
 */
export function releasesFor(
  reference: Reference,
  { from, to }: { readonly from: string; readonly to: string },
): PfsRelease[] {
  const ofYear = reference
    .listPfs()
    .filter(({ effective }) => effective.from.slice(0, 4) === from.slice(0, 4))
  const own = ofYear.filter(({ effective }) => effective.from <= to && from <= effective.to)
  const later = ofYear.filter(({ effective }) => effective.from > to)
  const earlier = ofYear.filter(({ effective }) => effective.to < from).reverse()
  return [...own, ...later, ...earlier]
}

interface Compared {
  readonly equal: number
  readonly examples: readonly Difference[]
}

function comparer(
  held: HeldRelease,
  cache: string | undefined,
): (release: PfsRelease, gpci: GpciTable) => Compared {
  const [bytes, file] = readTable(held, cache)
  if (held.manifest.kind === 'oppscap') {
    const rows = openOppscap(bytes, file)
    return (release, gpci) => {
      const recompute = recomputeFrom(withWorkOfProfessional(release), gpci)
      return compareAll(rows.length, (index) => {
        const row = rows[index]
        return row ? compareOppscap(row, recompute) : []
      })
    }
  }
  const table = openPayments(bytes, file)
  return (release, gpci) => {
    const recompute: Recompute = recomputeFrom(release, gpci)
    return compareAll(table.rowCount, (index) => comparePayment(table.amountAt(index), recompute))
  }
}

function compareAll(rows: number, compare: (index: number) => readonly Difference[]): Compared {
  const examples: Difference[] = []
  let equal = 0
  for (let index = 0; index < rows; index++) {
    const differences = compare(index)
    if (differences.length === 0) equal++
    else if (examples.length < keptExamples) examples.push(...differences)
  }
  return { equal, examples: examples.slice(0, keptExamples) }
}
