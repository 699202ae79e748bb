import type { Listing } from './find-listing.ts'

/** What it means that the date's release does not list a code. */
export interface UnlistedWords {
  readonly message: string
  readonly fix: readonly string[]
}

/**
 * The fee schedule lists every CPT code, so a CPT code it does not list is no code of that date.
 * It does not list every HCPCS Level II code: many supplies and drugs are paid elsewhere.
 */
export function judgeUnlisted(code: string, exact: boolean): 'deny' | 'warn' {
  return exact && !isLevelTwo(code) ? 'deny' : 'warn'
}

/** Why the release does not list the code, from where else it is listed. */
export function describeUnlisted(code: string, release: string, listing: Listing): UnlistedWords {
  switch (listing.kind) {
    case 'earlier':
      return {
        message: `${code} is not in ${release}; the last held release that lists it is ${listing.release.id}. It was deleted.`,
        fix: [`Look for the code that replaced ${code}, or check the date of service.`],
      }
    case 'later':
      return {
        message: `${code} is not in ${release}; it first appears in ${listing.release.id}, in force from ${listing.release.effective.from}.`,
        fix: [`Use the code that was valid on the date of service, or check the date.`],
      }
    case 'nowhere':
      return {
        message: isLevelTwo(code)
          ? `${code} is not in ${release}. Not every HCPCS Level II code is on the physician fee schedule, so whether it exists is not checked here.`
          : `${code} is not in ${release} nor in any other held release. It may be mistyped, newer, or long deleted.`,
        fix: [`Check ${code} and the date of service.`],
      }
    default:
      return listing satisfies never
  }
}

function isLevelTwo(code: string): boolean {
  return code.charAt(0) >= 'A'
}
