import type { GateRule, PricingRule } from './rule.ts'
import { assistantAtSurgery } from './rules/assistant-at-surgery.ts'
import { assistantGate } from './rules/assistant-gate.ts'
import { bilateral } from './rules/bilateral.ts'
import { byReportModifiers } from './rules/by-report-modifiers.ts'
import { cardiovascular } from './rules/cardiovascular.ts'
import { coSurgeon } from './rules/co-surgeon.ts'
import { coSurgeonGate } from './rules/co-surgeon-gate.ts'
import { componentAndPlace } from './rules/component-and-place.ts'
import { computedRadiography } from './rules/computed-radiography.ts'
import { contractShare } from './rules/contract-share.ts'
import { coverageModifiers } from './rules/coverage-modifiers.ts'
import { ctStandard } from './rules/ct-standard.ts'
import { endoscopy } from './rules/endoscopy.ts'
import { facilityOnlyModifiers } from './rules/facility-only-modifiers.ts'
import { filmXRay } from './rules/film-x-ray.ts'
import { imaging } from './rules/imaging.ts'
import { increasedService } from './rules/increased-service.ts'
import { lesserOfCharge } from './rules/lesser-of-charge.ts'
import { multipleSurgery } from './rules/multiple-surgery.ts'
import { nonParticipating } from './rules/non-participating.ts'
import { ophthalmology } from './rules/ophthalmology.ts'
import { oppsCap } from './rules/opps-cap.ts'
import { practitioner } from './rules/practitioner.ts'
import { returnToOperatingRoom } from './rules/return-to-operating-room.ts'
import { splitGlobalPackage } from './rules/split-global-package.ts'
import { statusCode } from './rules/status-code.ts'
import { statusT } from './rules/status-t.ts'
import { teamSurgeonGate } from './rules/team-surgeon-gate.ts'
import { therapy } from './rules/therapy.ts'
import { therapyProviderAndPlace } from './rules/therapy-provider-and-place.ts'

/** Whether a line can have an amount at all; asked in this order before anything is computed. */
export const GATES: readonly GateRule[] = [
  coverageModifiers,
  statusCode,
  componentAndPlace,
  therapyProviderAndPlace,
  facilityOnlyModifiers,
  assistantGate,
  coSurgeonGate,
  teamSurgeonGate,
]

/**
 * What changes an amount, in the order it happens. The order follows CMS's record layout
 * (bilateral before multiple procedures; reductions before the OPPS cap, so that a capped amount
 * is not cut again) and the Medicare Claims Processing Manual, chapter 12 §20.4, §40 and chapter 13
 * §20. Shares of the whole line (54 to AS, practitioner, participation) commute: they are multiplied
 * together and rounded once.
 */
export const ADJUSTMENTS: readonly PricingRule[] = [
  statusT,
  filmXRay,
  computedRadiography,
  ctStandard,
  bilateral,
  endoscopy,
  multipleSurgery,
  imaging,
  therapy,
  cardiovascular,
  ophthalmology,
  oppsCap,
  splitGlobalPackage,
  returnToOperatingRoom,
  byReportModifiers,
  increasedService,
  coSurgeon,
  assistantAtSurgery,
  practitioner,
  nonParticipating,
  contractShare,
  lesserOfCharge,
]
