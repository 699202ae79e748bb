import type { PfsRelease, Reference } from '@feescope/core'
import { anesthesiaShares } from '../releases/anesthesia-shares.ts'
import type { HeldRelease } from '../store/held-release.ts'
import { knownDeviations } from '../verify/known-deviations.ts'
import { verifyAmounts } from '../verify/verify-amounts.ts'
import { verifyAnesthesia } from '../verify/verify-anesthesia.ts'
import type { VerifiedTable } from '../verify/verify-report.ts'

/** What keeps a table from being believed: the staged release it is about, and why. */
export interface Disagreement {
  /** RVU26D */
  readonly id: string
  readonly rule: string
  readonly reason: string
  readonly received: string
}

/**
 * Holds staged tables against the others: payment, OPPSCAP and anesthesia files must follow from
 * relative values and GPCI, localities must be those of the ZIP codes, and a relative value file
 * must not lack the end of its neighbour. `all`: what would be held, the staged included.
 */
export function crossCheck(
  staged: readonly HeldRelease[],
  all: readonly HeldRelease[],
  reference: Reference,
): Disagreement[] {
  const ids = new Set(staged.map(({ manifest }) => manifest.id))
  return [
    ...all.flatMap((held) => checkAmounts(held, ids, reference)),
    ...staged.flatMap((held) => [
      ...checkEnd(held, reference),
      ...checkLocalities(held, reference),
    ]),
  ]
}

function checkAmounts(
  held: HeldRelease,
  staged: ReadonlySet<string>,
  reference: Reference,
): Disagreement[] {
  const { id, kind, effective } = held.manifest
  if (knownDeviations.has(id)) return []
  if (kind === 'anesthesia') {
    const gpci = reference.chooseGpci(effective.from)
    const table = reference.chooseAnesthesia(effective.from)
    const known = anesthesiaShares.has(Number(effective.from.slice(0, 4)))
    if (!gpci.held || !table.held || !known) return []
    if (!staged.has(id) && !staged.has(gpci.table.id)) return []
    return blame(verifyAnesthesia(table.table, gpci.table), staged)
  }
  if (kind !== 'payment' && kind !== 'oppscap') return []
  const pfs = reference.choosePfs(effective.from)
  const gpci = reference.chooseGpci(effective.from)
  if (!pfs.held || !gpci.held || !pfs.exact) return [] // another quarter's rows may differ
  if (![id, pfs.table.id, gpci.table.id].some((each) => staged.has(each))) return []
  return blame(verifyAmounts(held, reference, undefined), staged)
}

/** Whichever of the tables is new is the one refused. */
function blame(table: VerifiedTable, staged: ReadonlySet<string>): Disagreement[] {
  const [example] = table.examples
  if (table.different === 0 || !example) return []
  const where = [example.code, example.modifier, example.locality].filter(Boolean).join(' ')
  const reason =
    `${table.id} does not follow from ${table.against.join(' and ')} in ${table.different} of ` +
    `${table.rows} rows: ${where} ${example.amount} is ${example.published}, computed ${example.computed ?? 'from no row'}.`
  return [table.id, ...table.against]
    .filter((id) => staged.has(id))
    .slice(0, 1)
    .map((id) => ({ id, rule: 'amounts-disagree', reason, received: example.published }))
}

/** Codes that end from one release to the next are at most a few percent. */
const mostMissing = 0.05

/** A file cut off between two rows lacks a stretch of the codes of its neighbour. */
function checkEnd({ manifest }: HeldRelease, reference: Reference): Disagreement[] {
  if (manifest.kind !== 'pfs') return []
  const releases = reference.listPfs()
  const own = releases.find(({ id }) => id === manifest.id)
  const neighbour = own && nearest(own, releases)
  if (!own || !neighbour) return []
  const codes = neighbour.codes()
  const missing = codes.filter((code) => own.findRows(code) === undefined)
  if (missing.length <= codes.length * mostMissing) return []
  const reason =
    `${missing.length} of the ${codes.length} codes of ${neighbour.id} are missing, the last of ` +
    `them ${missing.at(-1)}: the file is cut off or not CMS's. Download it again.`
  const received = `${own.rowCount} rows`
  return [{ id: manifest.id, rule: 'codes-missing', reason, received }]
}

const aYear = 366 * 24 * 60 * 60 * 1000

function nearest(own: PfsRelease, releases: readonly PfsRelease[]): PfsRelease | undefined {
  const distance = ({ effective }: PfsRelease) =>
    Math.abs(Date.parse(effective.from) - Date.parse(own.effective.from))
  return releases
    .filter((release) => release.id !== own.id && distance(release) <= aYear)
    .toSorted((a, b) => distance(a) - distance(b))[0]
}

/** The localities of a GPCI file are those ZIP codes lie in, from 2024; invented ones are not. */
function checkLocalities({ manifest }: HeldRelease, reference: Reference): Disagreement[] {
  const { id, kind, effective } = manifest
  if ((kind !== 'gpci' && kind !== 'zip') || effective.from < '2024-01-01') return []
  const gpci = reference.chooseGpci(effective.from)
  const zip = reference.chooseZip(effective.from)
  if (!gpci.held || !zip.held) return []
  const inZips = new Set<string>()
  for (let number = 0; number < 100_000; number++) {
    const entry = zip.table.find(String(number).padStart(5, '0'))
    if (entry) inZips.add(entry.localityId)
  }
  const inGpci = gpci.table.localities.map(({ mac, number }) => `${mac}-${number}`)
  const strange = [
    ...inGpci.filter((each) => !inZips.has(each)),
    ...[...inZips].filter((each) => !gpci.table.find(each)),
  ]
  const [first] = strange
  if (first === undefined) return []
  const reason = `${gpci.table.id} and ${zip.table.id} do not have the same localities: ${strange.slice(0, 5).join(', ')}.`
  return [{ id, rule: 'localities-disagree', reason, received: first }]
}
