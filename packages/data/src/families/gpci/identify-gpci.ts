import { parseRvuReleaseId } from '../../releases/release-dates.ts'
import {
  correctionOf2023,
  editionIn,
  editionsOf,
  releaseInName,
  type YearlyEdition,
} from '../../releases/yearly-editions.ts'
import type { ImportOptions, Source } from '../family.ts'
import type { IdentifiedEdition } from '../table-definition.ts'

const splits = new Map([[2023, correctionOf2023]])

/** Which edition a GPCI file is: by the year of its labels, then by the release it came in. */
export function identifyGpci(
  source: Source,
  year: number | undefined,
  options: ImportOptions,
): IdentifiedEdition {
  const release = parseRvuReleaseId(options.release ?? '') ?? releaseInName(source)
  const byRelease = release && editionIn(release, splits)
  const editions = year === undefined ? [] : editionsOf(year, splits)
  if (year === undefined && byRelease) return found(byRelease)
  if (year === undefined) {
    const message = 'The file does not say its year. Give the release it came in: --release RVU24A.'
    return { found: false, message }
  }
  const [only] = editions
  if (only && editions.length === 1) return found(only)
  if (byRelease && editions.includes(byRelease)) return found(byRelease)
  const message = `CMS corrected the GPCIs of ${year}. Give the release this file came in: --release RVU23D.`
  return { found: false, message }
}

function found({ suffix, effective }: YearlyEdition): IdentifiedEdition {
  return { found: true, edition: { id: `GPCI${suffix}`, effective } }
}
