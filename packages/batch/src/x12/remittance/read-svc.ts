import { parseHcpcsCode } from '@feescope/core'
import { componentsOf, elementOf, type Segment } from '../segment.ts'
import { issueAt, type ReportIssue, shown, type X12Issue } from '../x12-issue.ts'
import { parseCents, parseWhole } from '../x12-values.ts'
import type { LineDraft } from './claim-payment-draft.ts'

/** SVC: what was done, charged and paid. Problems make the claim unreadable. */
export function readSvc(
  segment: Segment,
  number: number,
  report: ReportIssue,
): { readonly line: LineDraft; readonly problems: readonly X12Issue[] } {
  const problems: X12Issue[] = []
  const problem = (code: string, what: string) =>
    void problems.push(issueAt(segment, 'error', code, what))
  const [list = '', code = '', ...modifiers] = procedureOf(segment, 1, report)
  const billed = procedureOf(segment, 6, report)[1] ?? null
  if (list === '' || code === '') problem('malformed-procedure', 'SVC01 has no list and code.')
  else if (list === 'HC' && !parseHcpcsCode(code, 'SVC01').ok) {
    problem('malformed-code', 'SVC01-2 is not a procedure code of five characters.')
  }
  const charge = parseCents(elementOf(segment, 2))
  if (charge === undefined) {
    problem('malformed-charge', `SVC02 is no charge (${shown(elementOf(segment, 2))}).`)
  }
  const paid = elementOf(segment, 3) === '' ? 0 : parseCents(elementOf(segment, 3))
  if (paid === undefined) {
    problem('malformed-payment', `SVC03 is no amount (${shown(elementOf(segment, 3))}).`)
  }
  return {
    line: {
      segment: segment.number,
      number,
      controlNumber: null,
      list,
      code,
      modifiers: modifiers.slice(0, 4).filter((text) => /^[0-9A-Z]{2}$/.test(text)),
      billedCode: billed,
      charge: charge ?? 0,
      paid: paid ?? 0,
      units: elementOf(segment, 5) === '' ? 1 : (parseWhole(elementOf(segment, 5)) ?? 0),
      billedUnits: parseWhole(elementOf(segment, 7)) ?? null,
      date: null,
      allowed: null,
      adjustments: [],
      remarks: [],
    },
    problems,
  }
}

/**
 * The components of a procedure. Some senders divide them by another character than their ISA
 * states; it is taken, with a warning, where nothing else can be meant.
 */
function procedureOf(segment: Segment, position: number, report: ReportIssue): readonly string[] {
  const components = componentsOf(segment, position)
  const [only] = components
  if (components.length !== 1 || only === undefined) return components
  const other = /^[A-Z]{2}([^A-Za-z0-9\s])[A-Z0-9]{5}(?:\1|$)/.exec(only)?.[1]
  if (other === undefined) return components
  const what = `its components are divided by ${other}, not by ${segment.component} as ISA16 states.`
  report(issueAt(segment, 'warning', 'component-divider', what))
  return only.split(other)
}
