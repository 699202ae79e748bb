import { defineDatedSet, isMember } from '../../policy/dated-set.ts'
import type { GlobalPackage } from './packages.ts'
import type { Relation } from './relation.ts'

/** Modifiers that say a visit after an operation has nothing to do with it. */
export const unrelatedVisitModifiers = defineDatedSet({
  id: 'global-period.unrelated-visit-modifiers',
  label: 'Modifiers of an unrelated visit in a global period',
  citation: 'mcpm-12-40.1',
  periods: [
    { from: null, to: null, members: '24' },
    { from: '2022-01-01', to: null, members: 'FT' },
  ],
})

/** Staged or more extensive (58), return for a complication (78), unrelated (79). */
export const PROCEDURE_MODIFIERS = ['58', '78', '79'] as const

/** Whether one of a visit's modifiers makes it payable beside a package. */
export function isVisitPayable(
  modifiers: readonly string[],
  relation: Relation,
  { globalDays }: Pick<GlobalPackage, 'globalDays'>,
  date: string,
): boolean {
  switch (relation) {
    case 'day-before':
      return modifiers.includes('57')
    case 'same-day':
      return modifiers.includes('25') || (globalDays === '090' && modifiers.includes('57'))
    case 'after':
      return modifiers.some((modifier) => isMember(unrelatedVisitModifiers, modifier, date))
    default:
      return relation satisfies never
  }
}

/** Whether one of a procedure's modifiers makes it payable after another one. */
export function isProcedurePayable(modifiers: readonly string[]): boolean {
  return PROCEDURE_MODIFIERS.some((modifier) => modifiers.includes(modifier))
}
