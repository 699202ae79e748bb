import type { PublicTraceStep } from '@feescope/core'

export type StepKind = PublicTraceStep['kind']
export type StepOf<Kind extends StepKind> = Extract<PublicTraceStep, { kind: Kind }>
/** A step that yields a number. */
export type ValueStep = Exclude<PublicTraceStep, { kind: 'decision' }>
export type CalculationTraceStep = StepOf<'calculation'>

/** The amount is made in one trace, and shared between payers in another. */
export type TraceName = 'allowed' | 'payment'

export interface Continued {
  readonly trace: TraceName
  readonly step: ValueStep
}

/** A trace with its steps by id, and who uses which. */
export interface Trace {
  readonly name: TraceName
  readonly steps: readonly PublicTraceStep[]
  /** The result of another trace that this one starts from. */
  readonly continues: Continued | undefined
  find(id: number): ValueStep | undefined
  /** The calculations that take the step in. */
  usersOf(id: number): readonly CalculationTraceStep[]
  /** The step and everything it was made from. */
  originsOf(id: number): ReadonlySet<number>
}

export function createTrace(
  name: TraceName,
  steps: readonly PublicTraceStep[],
  continues?: Continued,
): Trace {
  const values = new Map<number, ValueStep>()
  const users = new Map<number, CalculationTraceStep[]>()
  for (const step of steps) {
    if (step.kind !== 'decision') values.set(step.id, step)
    if (step.kind !== 'calculation') continue
    for (const input of step.inputs) users.set(input, [...(users.get(input) ?? []), step])
  }
  return {
    name,
    steps,
    continues,
    find: (id) => values.get(id),
    usersOf: (id) => users.get(id) ?? [],
    originsOf: (id) => collectOrigins(values, id, new Set()),
  }
}

/** The last calculation that gives the amount: where its explanation ends. */
export function findResult(trace: Trace, amount: string): CalculationTraceStep | undefined {
  return trace.steps
    .filter((step) => step.kind === 'calculation')
    .findLast((step) => step.value === amount)
}

/**
 * The calculation that made the amount: the last that gives it, or, where that one only carries a
 * number on, the one it carries it from.
 */
export function findMaker(trace: Trace, amount: string): CalculationTraceStep | undefined {
  let step = findResult(trace, amount)
  while (step && step.operation !== 'round' && step.inputs.length === 1) {
    const [input] = step.inputs
    const from = input === undefined ? undefined : trace.find(input)
    if (from?.kind !== 'calculation') break
    step = from
  }
  return step
}

/** Id of a step's element in the page. */
export function stepElementId(trace: TraceName, id: number): string {
  return `step-${trace}-${id}`
}

function collectOrigins(
  values: ReadonlyMap<number, ValueStep>,
  id: number,
  found: Set<number>,
): ReadonlySet<number> {
  if (found.has(id)) return found
  found.add(id)
  const step = values.get(id)
  if (step?.kind === 'calculation') {
    for (const input of step.inputs) collectOrigins(values, input, found)
  }
  return found
}
