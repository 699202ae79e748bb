import { definePolicy } from '../../../policy/policy.ts'

/**
 * Conversion factor for qualifying APM participants. The relative value file held by most users is
 * the non-QP one and carries the other factor; the RVUs of both files are the same.
 */
export const qpConversionFactor = definePolicy({
  id: 'pfs.qp-conversion-factor',
  label: 'Conversion factor, qualifying APM participant',
  citation: 'ssa-1848.d',
  values: [{ from: '2026-01-01', to: '2026-12-31', value: '33.5675' }],
})
