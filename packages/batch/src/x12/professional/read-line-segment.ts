import { parseHcpcsCode } from '@feescope/core'
import { componentsOf, elementOf, type Segment } from '../segment.ts'
import { issueAt, type ReportIssue } from '../x12-issue.ts'
import { parseCents, parseDays, parseWhole } from '../x12-values.ts'
import { type ClaimDraft, createProvider, type LineDraft } from './claim-draft.ts'
import { given, refuse } from './read-claim-segment.ts'

/** SV1: a professional service line. */
export function readSv1(claim: ClaimDraft, segment: Segment, report: ReportIssue): void {
  const number = claim.lineNumber ?? claim.lines.length + 1
  if (claim.lineNumber === null) {
    report(issueAt(segment, 'warning', 'no-line-number', 'the line has no LX segment before it.'))
  }
  claim.lineNumber = null
  const line: LineDraft = {
    position: segment.number,
    number,
    controlNumber: null,
    code: '',
    modifiers: [],
    units: 1,
    minutes: null,
    charge: 0,
    pos: elementOf(segment, 5) || null,
    days: null,
    pointers: componentsOf(segment, 7).flatMap((text) => parseWhole(text) ?? []),
    purchased: null,
    rendering: createProvider(),
    facility: createProvider(),
  }
  readProcedure(claim, line, segment)
  readCharge(claim, line, segment)
  readQuantity(claim, line, segment)
  if (line.pos !== null && !/^\d{2}$/.test(line.pos)) {
    refuse(claim, segment, 'malformed-place', 'SV105 is not a place of service of two digits.')
  }
  claim.lines.push(line)
}

function readProcedure(claim: ClaimDraft, line: LineDraft, segment: Segment): void {
  const [list = '', code = '', ...others] = componentsOf(segment, 1)
  if (list !== 'HC') {
    const what = 'SV101 does not begin with HC: only HCPCS and CPT codes can be priced.'
    refuse(claim, segment, 'not-hcpcs', what)
    return
  }
  const parsed = parseHcpcsCode(code, 'SV101-2')
  if (!parsed.ok) {
    const what = `SV101-2 (${code.length} characters) is not a procedure code of five characters.`
    refuse(claim, segment, 'malformed-code', what)
    return
  }
  line.code = parsed.value
  line.modifiers = others.slice(0, 4).filter((text) => text !== '')
  if (line.modifiers.some((text) => !/^[0-9A-Z]{2}$/.test(text))) {
    refuse(claim, segment, 'malformed-modifier', 'a modifier in SV101 has not two characters.')
  }
}

function readCharge(claim: ClaimDraft, line: LineDraft, segment: Segment): void {
  const charge = parseCents(elementOf(segment, 2))
  if (charge === undefined || charge < 0) {
    refuse(claim, segment, 'malformed-charge', `SV102 is no charge (${given(segment, 2)}).`)
  } else {
    line.charge = charge
  }
}

const MAX_QUANTITY = 9999

function readQuantity(claim: ClaimDraft, line: LineDraft, segment: Segment): void {
  const basis = elementOf(segment, 3)
  const quantity = parseWhole(elementOf(segment, 4))
  if (basis !== 'UN' && basis !== 'MJ') {
    refuse(claim, segment, 'malformed-basis', 'SV103 is neither UN (units) nor MJ (minutes).')
  } else if (quantity === undefined || quantity < 1 || quantity > MAX_QUANTITY) {
    const what = `SV104 (${given(segment, 4)}) is not a whole number from 1 to ${MAX_QUANTITY}.`
    refuse(claim, segment, 'malformed-quantity', what)
  } else if (basis === 'MJ') {
    line.minutes = quantity
  } else {
    line.units = quantity
  }
}

/** DTP*472 of a line. */
export function readLineDtp(claim: ClaimDraft, line: LineDraft, segment: Segment): void {
  if (elementOf(segment, 1) !== '472') return
  const days = parseDays(elementOf(segment, 2), elementOf(segment, 3))
  if (days) line.days = days
  else refuse(claim, segment, 'malformed-date', 'DTP*472 is not a day (D8) or two days (RD8).')
}
