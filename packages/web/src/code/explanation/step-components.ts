import type { ComponentType } from 'react'
import { CalculationStep } from './CalculationStep.tsx'
import { ClaimStep } from './ClaimStep.tsx'
import { DecisionStep } from './DecisionStep.tsx'
import { PolicyStep } from './PolicyStep.tsx'
import { TableStep } from './TableStep.tsx'
import type { StepKind, StepOf, Trace } from './trace.ts'

export interface StepProps<Kind extends StepKind> {
  readonly step: StepOf<Kind>
  readonly trace: Trace
}

/** One component for each kind of step; a new kind does not compile until it has one. */
export const STEP_COMPONENTS: {
  readonly [Kind in StepKind]: ComponentType<StepProps<Kind>>
} = {
  table: TableStep,
  policy: PolicyStep,
  claim: ClaimStep,
  calculation: CalculationStep,
  decision: DecisionStep,
}

/** The component for a step of any kind. */
export function stepComponentFor(step: StepOf<StepKind>): ComponentType<StepProps<StepKind>> {
  // The map pairs each kind with its own step type; the compiler cannot follow the pairing.
  return STEP_COMPONENTS[step.kind] as ComponentType<StepProps<StepKind>>
}
