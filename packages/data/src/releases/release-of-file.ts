import type { ImportOptions, Source } from '../families/family.ts'
import type { IdentifiedEdition } from '../families/table-definition.ts'
import { parseRvuReleaseId, rvuReleaseDates, rvuReleaseId } from './release-dates.ts'
import { releaseInName } from './yearly-editions.ts'

/** The edition of a file that comes in every quarterly zip and does not name its quarter. */
export function quarterlyEdition(
  prefix: string,
  source: Source,
  options: ImportOptions,
): IdentifiedEdition {
  const asked = options.release === undefined ? undefined : parseRvuReleaseId(options.release)
  const release = asked ?? releaseInName(source)
  if (!release) {
    const message =
      'The file does not say which release it came in. Import the zip it came in, or give the ' +
      'release: --release RVU26C.'
    return { found: false, message }
  }
  const id = rvuReleaseId(release).replace('RVU', prefix)
  return { found: true, edition: { id, effective: rvuReleaseDates(release) } }
}
