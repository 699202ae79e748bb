import {
  type AnesthesiaTable,
  type BaseUnitTable,
  type ClaimInput,
  type ClaimOutcome,
  createGpciTable,
  createPfsRelease,
  createReference,
  heldTable,
  type LineInput,
  type LineOutcome,
  type LocalityGpci,
  type PfsRelease,
  type PfsRow,
  parseProcedure,
  parseUnits,
  priceClaim,
  type Reference,
} from '../src/index.ts'

/** A row in a few words: what is not said is the plainest there is. */
export interface RowFields extends Partial<Omit<PfsRow, 'code'>> {
  readonly code: string
  /** Dollars of both settings at a conversion factor of 1.0000: the practice expense RVUs. */
  readonly fee?: string
}

/** Every day the engine can be asked about, so that a test can move its date freely. */
const ALWAYS = { from: '1990-01-01', to: '2099-12-31' }
const SOURCE = { file: 'in memory', sha256: '' }

export function rowOf({ fee, ...fields }: RowFields): PfsRow {
  const pe = fee === undefined ? 0 : centsOf(fee)
  const row = {
    modifier: '',
    status: 'A',
    notUsedForMedicare: false,
    work: 0,
    peNonfacility: pe,
    peFacility: pe,
    mp: 0,
    nonfacilityNa: false,
    facilityNa: false,
    pctc: '0',
    globalDays: 'XXX',
    preOperative: 0,
    intraOperative: 0,
    postOperative: 0,
    multipleProcedure: '0',
    bilateral: '9',
    assistant: '9',
    coSurgeons: '9',
    team: '9',
    pricingIndicator: '9',
    endoscopicBase: '',
    supervision: '09',
    imagingFamily: '99',
    oppsPeNonfacility: 0,
    oppsPeFacility: 0,
    oppsMp: 0,
    ...fields,
  } as const
  return {
    ...row,
    totalNonfacility: fields.totalNonfacility ?? row.work + row.peNonfacility + row.mp,
    totalFacility: fields.totalFacility ?? row.work + row.peFacility + row.mp,
  }
}

/** A split test: its global, 26 and TC rows, the global being the sum of the other two. */
export function splitTest(
  code: string,
  fees: { readonly professional: string; readonly technical: string },
  fields: Partial<PfsRow> = {},
): readonly RowFields[] {
  const professional = centsOf(fees.professional)
  const technical = centsOf(fees.technical)
  const whole = professional + technical
  const row = (modifier: PfsRow['modifier'], pe: number): RowFields => {
    const expense = { peNonfacility: pe, peFacility: pe }
    const noCap = { oppsPeNonfacility: 0, oppsPeFacility: 0, oppsMp: 0 }
    return {
      pctc: '1',
      ...fields,
      ...(modifier === '26' ? noCap : {}),
      code,
      modifier,
      ...expense,
    }
  }
  return [row('', whole), row('26', professional), row('TC', technical)]
}

export interface ReleaseFields {
  readonly id?: string
  readonly from?: string
  readonly to?: string
  /** Ten-thousandths of a dollar; 1.0000 unless said, so that RVUs are dollars. */
  readonly conversionFactor?: number
}

export function releaseOf(rows: readonly RowFields[], fields: ReleaseFields = {}): PfsRelease {
  const sorted = rows.map(rowOf).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const at = (index: number): PfsRow => {
    const row = sorted[index]
    if (!row) throw new Error(`no row ${index}`)
    return row
  }
  return createPfsRelease(
    {
      id: fields.id ?? 'RVU99T',
      effective: { from: fields.from ?? ALWAYS.from, to: fields.to ?? ALWAYS.to },
      conversionFactor: fields.conversionFactor ?? 10_000,
      source: SOURCE,
    },
    { rowCount: sorted.length, codeAt: (index) => at(index).code, rowAt: at },
  )
}

export type LocalityFields = Pick<LocalityGpci, 'work' | 'pe' | 'mp'> & Partial<LocalityGpci>

export function gpciOf(localities: readonly LocalityFields[]) {
  return createGpciTable(
    { id: 'GPCI9999', effective: ALWAYS, source: SOURCE },
    localities.map((fields) => ({
      mac: '10112',
      number: '00',
      state: 'AL',
      name: 'ALABAMA',
      workWithoutFloor: undefined,
      ...fields,
    })),
  )
}

/** Factors in cents by locality; the national one in millionths. */
export function anesthesiaOf(
  national: AnesthesiaTable['national'],
  localities: Readonly<Record<string, { standard: number; qp: number | null }>> = {},
): AnesthesiaTable {
  return {
    id: 'ANES9999',
    effective: ALWAYS,
    rowCount: Object.keys(localities).length,
    source: SOURCE,
    national,
    find: (id) => localities[id],
  }
}

export function baseUnitsOf(units: Readonly<Record<string, number>>): BaseUnitTable {
  return {
    id: 'ANESBASE9999',
    effective: ALWAYS,
    rowCount: Object.keys(units).length,
    source: SOURCE,
    find: (code) => units[code],
  }
}

export interface ReferenceFields {
  readonly localities?: readonly LocalityFields[]
  readonly anesthesia?: AnesthesiaTable
  readonly baseUnits?: BaseUnitTable
}

/** Reference data of these releases only. */
export function referenceOf(
  releases: readonly PfsRelease[],
  { localities, anesthesia, baseUnits }: ReferenceFields = {},
): Reference {
  return createReference({
    releases: [],
    pfs: releases.map(heldTable),
    gpci: localities ? [heldTable(gpciOf(localities))] : [],
    anesthesia: anesthesia ? [heldTable(anesthesia)] : [],
    baseUnits: baseUnits ? [heldTable(baseUnits)] : [],
  })
}

/** Prices procedures written as on the command line; `extras` add to the lines in their order. */
export type Pricer = (
  procedures: string,
  claim?: Partial<ClaimInput>,
  extras?: readonly Partial<LineInput>[],
) => ClaimOutcome

/**
 * A pricer over some rows, or over a reference. Every claim is priced with and without explanation:
 * fees kept from earlier silent claims must give the same amounts.
 */
export function pricerOf(data: readonly RowFields[] | Reference): Pricer {
  const reference = 'choosePfs' in data ? data : referenceOf([releaseOf(data)])
  return (procedures, claim = {}, extras = []) => {
    const input = { date: '2026-07-15', lines: linesOf(procedures, extras), ...claim }
    const silent = priceClaim(reference, input)
    const explained = priceClaim(reference, input, { explain: true })
    if (pays(silent).join() !== pays(explained).join()) {
      throw new Error(`silent ${pays(silent).join()}, explained ${pays(explained).join()}`)
    }
    return explained
  }
}

export function linesOf(
  procedures: string,
  extras: readonly Partial<LineInput>[] = [],
): readonly LineInput[] {
  return procedures.split(' ').map((text, index) => {
    const procedure = parseProcedure(text, text)
    if (!procedure.ok) throw new Error(`bad procedure ${text}`)
    return { ...procedure.value, ...extras[index] }
  })
}

/** What each line pays: the amount, or the reason it has none. */
export function pays(outcome: ClaimOutcome): readonly string[] {
  return outcome.lines.map((line) => (line.status === 'priced' ? line.allowed : line.reason))
}

/** The line, which must be priced. */
export function priced(outcome: ClaimOutcome, number = 1) {
  const line = lineOf(outcome, number)
  if (line.status !== 'priced') throw new Error(`line ${number} has no amount: ${line.message}`)
  return line
}

/** The line, which must have no amount. */
export function unpriced(outcome: ClaimOutcome, number = 1) {
  const line = lineOf(outcome, number)
  if (line.status === 'priced') throw new Error(`line ${number} pays ${line.allowed}`)
  return line
}

/** The rules that changed a line, in order. */
export function rulesOf(outcome: ClaimOutcome, number = 1): readonly string[] {
  return priced(outcome, number).adjustments.map(({ rule }) => rule)
}

function lineOf(outcome: ClaimOutcome, number: number): LineOutcome {
  const line = outcome.lines[number - 1]
  if (!line) throw new Error(`no line ${number}`)
  return line
}

function centsOf(dollars: string): number {
  const cents = parseUnits(dollars, 2)
  if (cents === undefined) throw new Error(`bad amount ${dollars}`)
  return cents
}
