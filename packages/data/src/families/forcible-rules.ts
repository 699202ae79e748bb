import type { Reject } from '../reject.ts'

/**
 * Checks a user may override with `--force`: every row could be read, but it disagrees with CMS's
 * own sums, with what CMS's files have always kept, or with another table. What is imported so is
 * marked `forced` wherever it is listed.
 */
const forcibleRules: ReadonlySet<string> = new Set([
  'sum-of-components',
  'na-copies-other-setting',
  'imaging-family',
  'endoscopic-base',
  'discontinued-rows',
  'global-is-sum-of-parts',
  'work-floor',
  'locality-count',
  'far-from-national',
  'qp-ratio',
  'one-amount',
  'one-status',
  'one-mac-per-state',
  'contradiction',
])

/** The rejects that stand, and those that `--force` overrides. */
export function splitForced(
  rejects: readonly Reject[],
  force: boolean | undefined,
): { readonly standing: readonly Reject[]; readonly overridden: readonly Reject[] } {
  const isOverridden = ({ rule }: Reject) => force === true && forcibleRules.has(rule)
  return {
    standing: rejects.filter((reject) => !isOverridden(reject)),
    overridden: rejects.filter(isOverridden),
  }
}
