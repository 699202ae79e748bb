import { definePolicy } from '../../../policy/policy.ts'

/** Share of the clinical-psychologist amount paid to clinical social workers. */
export const socialWorkerPercent = definePolicy({
  id: 'pfs.social-worker-percent',
  label: 'Clinical social worker',
  citation: 'cfr-414.53',
  values: [{ from: '1992-01-01', to: null, value: '0.75' }],
})
