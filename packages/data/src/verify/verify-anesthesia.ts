import { type AnesthesiaTable, formatUnits, type GpciTable, localityIdOf } from '@feescope/core'
import { type AnesthesiaShares, anesthesiaShares } from '../releases/anesthesia-shares.ts'
import { type Difference, keptExamples, type VerifiedTable } from './verify-report.ts'

/** Recomputes a year's anesthesia factors from the national ones and the GPCI. */
export function verifyAnesthesia(
  table: AnesthesiaTable,
  gpci: GpciTable | undefined,
): VerifiedTable {
  const { id, effective, rowCount: rows, national } = table
  const nothing = { id, kind: 'anesthesia', rows, betterAgainst: null, note: null }
  const shares = anesthesiaShares.get(Number(effective.from.slice(0, 4)))
  if (!gpci || !shares) {
    return { ...nothing, against: [], equal: 0, different: rows, examples: [] }
  }
  const examples: Difference[] = []
  let equal = 0
  for (const locality of gpci.localities) {
    const localityId = localityIdOf(locality)
    const factors = table.find(localityId)
    const found = [
      difference(
        localityId,
        'standard',
        factors?.standard,
        index(shares, locality),
        national.standard,
      ),
      difference(localityId, 'qp', factors?.qp, index(shares, locality), national.qp),
    ].filter((each) => each !== undefined)
    if (found.length === 0) equal++
    else if (examples.length < keptExamples) examples.push(...found)
  }
  return { ...nothing, against: [gpci.id], equal, different: rows - equal, examples }
}

/** Millionths: thousandths of the shares times thousandths of the indices. */
function index(
  { work, pe, mp }: AnesthesiaShares,
  locality: { readonly work: number; readonly pe: number; readonly mp: number },
): bigint {
  return BigInt(work * locality.work + pe * locality.pe + mp * locality.mp)
}

/** Millionths of a dollar × millionths, rounded once, half up, to cents (1e-12 → 1e-2). */
function difference(
  locality: string,
  amount: string,
  cents: number | null | undefined,
  millionths: bigint,
  national: number | null,
): Difference | undefined {
  if (national === null) return undefined
  const computed = Number((BigInt(national) * millionths + 5_000_000_000n) / 10_000_000_000n)
  if (cents === computed) return undefined
  const published = cents === null || cents === undefined ? '' : formatUnits(cents, 2)
  return { code: '', modifier: '', locality, amount, published, computed: formatUnits(computed, 2) }
}
