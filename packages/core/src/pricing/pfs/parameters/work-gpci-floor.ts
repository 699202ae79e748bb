import { definePolicy } from '../../../policy/policy.ts'

/**
 * The 1.0 floor under the work GPCI. The lapse from October 2025 was restored retroactively; the
 * 2026 appropriations act extends it through the year. Where a GPCI table prints the index with
 * and without the floor, these dates choose the column.
 */
export const workGpciFloor = definePolicy({
  id: 'pfs.work-gpci-floor',
  label: 'Floor of the work GPCI',
  citation: 'ssa-1848.e',
  values: [{ from: '2009-01-01', to: '2026-12-31', value: '1.000' }],
})
