import type { PublicTraceStep } from '@feescope/core'

/** A fraction of big integers: exact whatever happens, and nothing the engine uses itself. */
interface Rational {
  readonly top: bigint
  readonly bottom: bigint
}

/**
 * Recomputes every calculation of a trace in fractions and compares it with what the trace says.
 * Returns the steps whose stated value is another.
 */
export function findWrongSteps(steps: readonly PublicTraceStep[]): readonly string[] {
  const values = new Map<number, Rational>()
  return steps.flatMap((step) => {
    if (step.kind === 'decision') return []
    const stated = parseRational(step.value)
    values.set(step.id, stated)
    if (step.kind !== 'calculation') return []
    const inputs = step.inputs.map((id) => values.get(id))
    const result = compute(
      step,
      inputs.flatMap((input) => input ?? []),
    )
    const known = inputs.every((input) => input !== undefined)
    return known && result && equal(result, stated) ? [] : [`${step.id} ${step.label}`]
  })
}

function compute(
  { operation, rounding }: Extract<PublicTraceStep, { kind: 'calculation' }>,
  [a, b, ...others]: readonly Rational[],
): Rational | undefined {
  if (!a) return undefined
  if (operation === 'add')
    return [b, ...others].reduce<Rational>((sum, x) => (x ? plus(sum, x) : sum), a)
  if (operation === 'round') return rounding && halfUp(a, rounding.places)
  if (!b) return undefined
  switch (operation) {
    case 'subtract':
      return plus(a, { top: -b.top, bottom: b.bottom })
    case 'multiply':
      return { top: a.top * b.top, bottom: a.bottom * b.bottom }
    case 'divide':
      return (
        rounding && halfUp({ top: a.top * b.bottom, bottom: a.bottom * b.top }, rounding.places)
      )
    case 'min':
      return less(a, b) ? a : b
    case 'max':
      return less(a, b) ? b : a
  }
}

function parseRational(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.')
  return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) }
}

function plus(a: Rational, b: Rational): Rational {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
}

function less(a: Rational, b: Rational): boolean {
  return a.top * b.bottom < b.top * a.bottom
}

function equal(a: Rational, b: Rational): boolean {
  return a.top * b.bottom === b.top * a.bottom
}

/** Half away from zero: floor(|x| × 10^places + ½), with the sign put back. */
function halfUp({ top, bottom }: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places)
  const negative = top < 0n !== bottom < 0n
  const size = (2n * abs(top) * scale + abs(bottom)) / (2n * abs(bottom))
  return { top: negative ? -size : size, bottom: scale }
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
