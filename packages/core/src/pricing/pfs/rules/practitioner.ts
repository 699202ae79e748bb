import type { ProviderType } from '../../../domain/provider-type.ts'
import type { PolicyParameter } from '../../../policy/policy.ts'
import { refuse } from '../../refusal.ts'
import { findParameter } from '../context.ts'
import { counselorPercent } from '../parameters/counselor-percent.ts'
import { dietitianPercent } from '../parameters/dietitian-percent.ts'
import { nurseMidwifePercent } from '../parameters/nurse-midwife-percent.ts'
import { nursePractitionerPercent } from '../parameters/nurse-practitioner-percent.ts'
import { socialWorkerPercent } from '../parameters/social-worker-percent.ts'
import { adjusted, type LineRule } from '../rule.ts'
import { hasModifier, multiplyLine } from '../working-line.ts'

const SHARES: Partial<Readonly<Record<ProviderType, PolicyParameter>>> = {
  np: nursePractitionerPercent,
  pa: nursePractitionerPercent,
  cns: nursePractitionerPercent,
  cnm: nurseMidwifePercent,
  lcsw: socialWorkerPercent,
  mft: counselorPercent,
  mhc: counselorPercent,
  rd: dietitianPercent,
}

/** Practitioners whom the law pays a share of the physician's amount. */
export const practitioner: LineRule = {
  id: 'pfs.practitioner',
  sentence:
    'NP, PA, CNS and dietitians are paid 85 %, social workers, family therapists and counselors 75 %, nurse-midwives 100 % (65 % before 2011).',
  citation: 'cfr-414.56',
  parameters: [
    nursePractitionerPercent,
    nurseMidwifePercent,
    socialWorkerPercent,
    counselorPercent,
    dietitianPercent,
  ],
  example: '99213 by an NP, 2026 national office: 95.19 × .85 = 80.9115 → 80.91.',
  scope: 'line',
  adjust: (line, context) => {
    const parameter = SHARES[context.claim.provider]
    // The 13.6 % of AS already holds the practitioner's 85 %.
    if (!parameter || hasModifier(line, 'AS')) return null
    const share = findParameter(context, parameter, line.calc)
    if (!share) {
      return refuse(
        'not-covered',
        `${line.line.code}: Medicare paid no ${context.claim.provider} on ${context.claim.date} (${parameter.label}).`,
      )
    }
    if (share.units === 10 ** share.scale) return null
    return adjusted(multiplyLine(line, context, parameter.label, share), parameter.label)
  },
}
