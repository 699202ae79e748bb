import { deny } from '../refusal.ts'
import type { GateRule } from '../rule.ts'
import { hasModifier } from '../working-line.ts'

/** GY and GZ say in advance that Medicare will not pay, and who is liable. */
export const coverageModifiers: GateRule = {
  id: 'pfs.coverage-modifiers',
  sentence: 'A line with GY (excluded by statute) or GZ (not necessary, no notice) is denied.',
  modifiers: ['GY', 'GZ'],
  citation: 'ssa-1862.a',
  example:
    '76120-GY is denied and the patient is liable; 76120-GZ is denied and the practitioner is.',
  refuse: (coded) => {
    if (hasModifier(coded, 'GY')) {
      return deny(
        'not-covered',
        `${coded.line.code}-GY: billed as excluded by statute. Medicare denies it; the patient is liable.`,
        { group: 'PR', carc: '96', rarc: 'N425' },
      )
    }
    if (hasModifier(coded, 'GZ')) {
      return deny(
        'not-medically-necessary',
        `${coded.line.code}-GZ: billed as not necessary and without a signed notice. Medicare denies it; the practitioner is liable.`,
        { group: 'CO', carc: '50' },
      )
    }
    return null
  },
}
