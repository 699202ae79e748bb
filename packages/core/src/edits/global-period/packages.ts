import { type Billed, billedElsewhere, billedLine } from '../billed.ts'
import type { EditContext } from '../edit.ts'
import { findGoverningRow } from '../fee-schedule-row.ts'
import { findGlobalWindow, type GlobalWindow } from './global-window.ts'

/** A procedure with a global package that belongs to the claim's practitioner. */
export interface GlobalPackage {
  readonly procedure: Billed
  readonly globalDays: string
  readonly window: GlobalWindow
}

export interface PackageSearch {
  readonly packages: readonly GlobalPackage[]
  /** Procedures whose package the held data do not tell, and why. */
  readonly unknown: readonly { readonly procedure: Billed; readonly reason: string }[]
}

/**
 * Modifiers under which a procedure opens no package of its own: a return to the operating room
 * leaves the first one running (78), an assistant has no post-operative care to give.
 */
const WITHOUT_PACKAGE = ['78', '80', '81', '82', 'AS']

/** The packages of the claim's standing lines and of the group's other services. */
export function findPackages(context: EditContext): PackageSearch {
  const { claim, denied } = context
  const lines = claim.lines
    .filter(({ number }) => !denied.has(number))
    .map((line) => billedLine(line, claim.date))
  const others = (claim.history ?? []).filter(({ sameGroup }) => sameGroup).map(billedElsewhere)
  const packages: GlobalPackage[] = []
  const unknown: PackageSearch['unknown'][number][] = []
  for (const procedure of [...lines, ...others]) {
    if (WITHOUT_PACKAGE.some((modifier) => procedure.modifiers.includes(modifier))) continue
    const found = packageOf(procedure, context)
    if (found === null) continue
    if ('reason' in found) unknown.push(found)
    else packages.push(found)
  }
  return { packages, unknown }
}

function packageOf(
  procedure: Billed,
  { claim, pfs, reference }: EditContext,
): GlobalPackage | PackageSearch['unknown'][number] | null {
  const chosen = procedure.date === claim.date ? pfs : reference.choosePfs(procedure.date)
  if (!chosen.held) return { procedure, reason: chosen.message }
  const globalDays = findGoverningRow(chosen.table, procedure)?.globalDays
  if (globalDays === undefined) return null
  if (globalDays === 'YYY') {
    return {
      procedure,
      reason: `The Medicare contractor decides the global period of ${procedure.code} (YYY).`,
    }
  }
  const window = findGlobalWindow(globalDays)
  return window ? { procedure, globalDays, window: narrowed(window, procedure) } : null
}

/** Surgical care alone (54) leaves the days after to whoever took over the care. */
function narrowed(window: GlobalWindow, { modifiers }: Billed): GlobalWindow {
  return modifiers.includes('54') && !modifiers.includes('55') ? { ...window, after: 0 } : window
}
