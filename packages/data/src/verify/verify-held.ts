import type { GpciTable, PfsRelease, Reference } from '@feescope/core'
import { checkGpci } from '../families/gpci/gpci-invariants.ts'
import { checkPprrvu } from '../families/pprrvu/pprrvu-invariants.ts'
import type { HeldRelease } from '../store/held-release.ts'
import { readTable } from '../store/read-table.ts'
import { sha256 } from '../store/write-release.ts'
import type { VerifiedRelease } from './verify-report.ts'

const keptViolations = 20

/** Whether a table is the bytes its manifest names and keeps what CMS's files keep. */
export function verifyHeld(
  held: HeldRelease,
  reference: Reference,
  cache: string | undefined,
): VerifiedRelease {
  const { id, kind, rows, tableSha256, forced = false } = held.manifest
  const changed =
    sha256(readTable(held, cache)[0]) === tableSha256
      ? []
      : ['The table was changed on disk after it was written. Import it again.']
  const violations = changed.length > 0 ? changed : invariants(held, reference)
  return {
    id,
    kind,
    rows,
    bundled: held.bundled,
    forced,
    violations: violations.slice(0, keptViolations),
  }
}

function invariants({ manifest }: HeldRelease, reference: Reference): string[] {
  if (manifest.kind === 'pfs') {
    const release = reference.listPfs().find(({ id }) => id === manifest.id)
    return release ? ofRelease(release) : []
  }
  if (manifest.kind !== 'gpci') return []
  const chosen = reference.chooseGpci(manifest.effective.from)
  return chosen.held ? ofGpci(chosen.table) : []
}

function ofRelease(release: PfsRelease): string[] {
  const { conversionFactor } = release
  const rows = Array.from({ length: release.rowCount }, (_, index) => ({
    line: index + 1,
    row: release.rowAt(index),
    descriptor: '',
    conversionFactor,
  }))
  return checkPprrvu(rows).map(({ reason, received }) => `${reason} Found ${received}.`)
}

function ofGpci({ localities, effective }: GpciTable): string[] {
  const rows = localities.map((locality, index) => ({ line: index + 1, locality }))
  const violations = checkGpci(rows, Number(effective.from.slice(0, 4)))
  return violations.map(({ reason, received }) => `${reason} Found ${received}.`)
}
