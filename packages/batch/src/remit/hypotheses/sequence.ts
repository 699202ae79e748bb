import type { Hypothesis } from './hypothesis.ts'
import { assistantPercent, componentOnly, coSurgeonPercent, modifierIgnored } from './modifiers.ts'
import { reducedTwice, reductionMissing, reductionNotDue } from './reduction.ts'
import { codeChanged, unitsCut } from './service.ts'
import {
  oldConversionFactor,
  oldRelease,
  otherConversionFactor,
  otherParticipation,
  otherPractitioner,
  otherSetting,
} from './whole-claim.ts'

/**
 * Asked in this order where several fit: what the line itself shows before what holds for the whole
 * claim. Localities come after all of these: among so many amounts one may fit by chance.
 */
export const HYPOTHESES: readonly Hypothesis[] = [
  codeChanged,
  modifierIgnored,
  unitsCut,
  assistantPercent,
  coSurgeonPercent,
  reducedTwice,
  reductionNotDue,
  reductionMissing,
  otherSetting,
  otherPractitioner,
  otherParticipation,
  otherConversionFactor,
  oldConversionFactor,
  oldRelease,
  componentOnly,
]
