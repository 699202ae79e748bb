import type { CitationId } from '../citations/citations.ts'
import { type Exact, exact } from '../money/exact.ts'
import { parseUnits } from '../money/format.ts'
import { noteDates } from './change-days.ts'

/** A number set by law or regulation, with the days on which it holds. */
export interface PolicyParameter {
  /** `pfs.qp-conversion-factor` */
  readonly id: string
  /** What it is, for people: "Conversion factor, qualifying APM participant". */
  readonly label: string
  readonly citation: CitationId
  /** Oldest first; gaps are days on which there is no such value. */
  readonly values: readonly PolicyValue[]
}

export interface PolicyPeriod {
  readonly from: string
  /** Last day, or `null` while no end is known. */
  readonly to: string | null
  readonly value: Exact
}

/** A parameter as it stands on one day. */
export interface PolicyValue extends PolicyPeriod {
  readonly parameter: PolicyParameter
}

/** Declares a parameter; values are written as decimal text so that no float is involved. */
export function definePolicy(
  definition: Omit<PolicyParameter, 'values'> & {
    readonly values: readonly { from: string; to: string | null; value: string }[]
  },
): PolicyParameter {
  const values: PolicyValue[] = []
  const parameter: PolicyParameter = { ...definition, values }
  for (const { from, to, value } of definition.values) {
    noteDates(from, to)
    values.push({ from, to, value: parseDecimal(value), parameter })
  }
  return parameter
}

/** The value in force on the date, or `undefined` where there is none. */
export function findPolicy(parameter: PolicyParameter, date: string): PolicyValue | undefined {
  for (const value of parameter.values) {
    if (value.from <= date && (value.to === null || date <= value.to)) return value
  }
  return undefined
}

/** The value in force on the date. Throws `policy-gap`: a rule must not run where it has no value. */
export function getPolicy(parameter: PolicyParameter, date: string): PolicyValue {
  const value = findPolicy(parameter, date)
  if (!value) throw new Error(`policy-gap: ${parameter.id} has no value on ${date}`)
  return value
}

function parseDecimal(text: string): Exact {
  const scale = text.split('.')[1]?.length ?? 0
  const units = parseUnits(text, scale)
  if (units === undefined) throw new Error(`malformed policy value ${text}`)
  return exact(units, scale)
}
