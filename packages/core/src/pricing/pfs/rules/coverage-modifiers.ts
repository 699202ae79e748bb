import { refuseByCoverage } from '../../coverage.ts'
import type { GateRule } from '../rule.ts'

/** GY and GZ say in advance that Medicare will not pay, and who is liable. */
export const coverageModifiers: GateRule = {
  id: 'pfs.coverage-modifiers',
  sentence: 'A line with GY (excluded by statute) or GZ (not necessary, no notice) is denied.',
  modifiers: ['GY', 'GZ'],
  citation: 'ssa-1862.a',
  example:
    '76120-GY is denied and the patient is liable; 76120-GZ is denied and the practitioner is.',
  refuse: ({ line }) => refuseByCoverage(line),
}
