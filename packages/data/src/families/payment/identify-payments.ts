import type { PaymentAmount } from '../../payment/payment-amount.ts'
import {
  parseRvuReleaseId,
  type RvuRelease,
  rvuReleaseDates,
  rvuReleaseId,
} from '../../releases/release-dates.ts'
import type { ImportOptions, Source } from '../family.ts'
import type { IdentifiedEdition } from '../table-definition.ts'

/**
 * Which payment file this is: `PFALL26A`, `PFREV25C`, the carrier files of January `PFAL25A`; the
 * October zip of 2025 calls its member PFREV4, so a lone digit is a quarter of the records' year.
 */
export function identifyPayments(
  source: Source,
  amounts: readonly PaymentAmount[],
  options: ImportOptions,
): IdentifiedEdition {
  const year = amounts[0]?.year
  const release = parseRvuReleaseId(options.release ?? '') ?? named(source.name, year)
  if (!release) {
    return {
      found: false,
      message: 'The name does not say which quarter it is for. Give it: --release RVU26C.',
    }
  }
  if (year !== undefined && release.year !== year) {
    return {
      found: false,
      message: `It was taken for ${release.year}, but its records say ${year}.`,
    }
  }
  const kind = /PFALL/i.test(source.name) ? 'PFALL' : /PFREV/i.test(source.name) ? 'PFREV' : 'PF'
  const id = rvuReleaseId(release).replace('RVU', kind)
  return { found: true, edition: { id, effective: rvuReleaseDates(release) } }
}

function named(name: string, year: number | undefined): RvuRelease | undefined {
  const whole = /PF(?:ALL|REV|[A-Z]{2})?(\d\d(?:AR|[A-D]))(?![A-Z])/i.exec(name)?.[1]
  if (whole) return parseRvuReleaseId(`RVU${whole}`)
  const quarter = /PFREV([1-4])(?!\d)/i.exec(name)?.[1]
  if (quarter === undefined || year === undefined) return undefined
  return parseRvuReleaseId(`RVU${year % 100}${'ABCD'.charAt(Number(quarter) - 1)}`)
}
