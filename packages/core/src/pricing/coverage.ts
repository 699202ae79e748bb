import type { ClaimLine } from '../domain/claim.ts'
import { deny, type Refusal } from './refusal.ts'

/** GY and GZ say in advance that Medicare will not pay, and who is liable; every system heeds them. */
export function refuseByCoverage({ code, modifiers }: ClaimLine): Refusal | null {
  if (modifiers.some((modifier) => modifier === 'GY')) {
    return deny(
      'not-covered',
      `${code}-GY: billed as excluded by statute. Medicare denies it; the patient is liable.`,
      { group: 'PR', carc: '96', rarc: 'N425' },
    )
  }
  if (modifiers.some((modifier) => modifier === 'GZ')) {
    return deny(
      'not-medically-necessary',
      `${code}-GZ: billed as not necessary and without a signed notice. Medicare denies it; the practitioner is liable.`,
      { group: 'CO', carc: '50' },
    )
  }
  return null
}
