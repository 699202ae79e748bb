import {
  type AddOnRow,
  type CheckOutcome,
  type ClaimInput,
  checkClaim,
  createAddOnTable,
  createMueTable,
  createPtpTable,
  createReference,
  type Finding,
  heldTable,
  type LineInput,
  type PfsRelease,
  type PtpRow,
  parseProcedure,
  type Reference,
} from '../src/index.ts'
import { type RowFields, releaseOf } from './release-of.ts'

/** The quarter of the tables made here. */
export const QUARTER = { from: '2024-07-01', to: '2024-09-30' } as const
/** A day in it. */
export const DATE = '2024-08-01'
const SOURCE = { file: 'in memory', sha256: '' }

export interface EditTables {
  readonly pfs?: readonly PfsRelease[]
  /** Rows of one release of the quarter, where `pfs` is not given. */
  readonly rows?: readonly RowFields[]
  /** `76120/76000:1`, `29881/29877:0`, `97140/97530:1<=2019-12-31`, `10000/20000:1>=2020-01-01`. */
  readonly pairs?: readonly string[]
  readonly outpatientPairs?: readonly string[]
  /** `76120:1@3` is a limit of 1 with adjudication indicator 3. */
  readonly limits?: readonly string[]
  /** `22614:22612@1`. */
  readonly addOns?: readonly string[]
  /** Kinds of tables that are not held at all. */
  readonly without?: readonly ('pfs' | 'ptp' | 'mue' | 'add-on')[]
}

/** A reference with small tables of 2024Q3, written in a few words. */
export function referenceWith(tables: EditTables): Reference {
  const without = new Set(tables.without ?? [])
  const release = releaseOf(tables.rows ?? [], { id: 'RVU24C', ...QUARTER })
  const info = { effective: QUARTER, source: SOURCE }
  const practitioner = createPtpTable(
    { ...info, id: 'NCCI-PTP-PRA-2024Q3', setting: 'practitioner' },
    (tables.pairs ?? []).map(pairOf),
  )
  const outpatient = createPtpTable(
    { ...info, id: 'NCCI-PTP-OPH-2024Q3', setting: 'outpatient' },
    (tables.outpatientPairs ?? []).map(pairOf),
  )
  const mue = createMueTable(
    { ...info, id: 'NCCI-MUE-PRA-2024Q3', setting: 'practitioner' },
    (tables.limits ?? []).map(limitOf),
  )
  const addOn = createAddOnTable(
    { ...info, id: 'NCCI-AOC-2024Q3' },
    (tables.addOns ?? []).map(addOnOf),
  )
  return createReference({
    releases: [],
    pfs: without.has('pfs') ? [] : (tables.pfs ?? [release]).map(heldTable),
    gpci: [],
    ptp: without.has('ptp')
      ? []
      : [practitioner, outpatient].map((table) => ({
          ...heldTable(table),
          setting: table.setting,
        })),
    mue: without.has('mue') ? [] : [{ ...heldTable(mue), setting: mue.setting }],
    addOn: without.has('add-on') ? [] : [heldTable(addOn)],
  })
}

/** Checks procedures written as on the command line: `76120-26`, `97110-GPx3`. */
export function check(
  reference: Reference,
  procedures: string,
  input: Partial<Omit<ClaimInput, 'lines'>> = {},
): CheckOutcome {
  return checkClaim(reference, { date: DATE, ...input, lines: linesOf(procedures) })
}

export function linesOf(procedures: string): readonly LineInput[] {
  return procedures.split(' ').map((text) => {
    const parsed = parseProcedure(text, text)
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message)
    return parsed.value
  })
}

/** `ptp 2 deny` for each finding of the edit, or of all edits. */
export function brief(outcome: CheckOutcome, edit?: Finding['edit']): readonly string[] {
  return findingsOf(outcome, edit).map(
    (finding) => `${finding.edit} ${finding.line} ${finding.severity}`,
  )
}

export function findingsOf(outcome: CheckOutcome, edit?: Finding['edit']): readonly Finding[] {
  return outcome.findings.filter((finding) => edit === undefined || finding.edit === edit)
}

/** The only finding of the edit. */
export function onlyFinding(outcome: CheckOutcome, edit: Finding['edit']): Finding {
  const [finding, ...others] = findingsOf(outcome, edit)
  if (!finding || others.length > 0) throw new Error(`not one finding: ${brief(outcome, edit)}`)
  return finding
}

/** `passes`, or `passes not-checked` where the edit has two entries. */
export function verdictsOf(outcome: CheckOutcome, edit: Finding['edit']): string {
  return outcome.checked
    .filter((entry) => entry.edit === edit)
    .map(({ verdict }) => verdict)
    .join(' ')
}

function pairOf(text: string): PtpRow {
  const match = /^(\w{5})\/(\w{5}):([019])(?:>=(\S{10}))?(?:<=(\S{10}))?$/.exec(text)
  const [, column1 = '', column2 = '', indicator = '', effective, deleted] = match ?? []
  if (indicator !== '0' && indicator !== '1' && indicator !== '9') throw new Error(text)
  return {
    column1,
    column2,
    effective: effective ?? null,
    deleted: deleted ?? null,
    modifierIndicator: indicator,
    rationale: 8,
  }
}

function limitOf(text: string) {
  const [, code = '', units = '', mai = ''] = /^(\w{5}):(\d+)@([123])$/.exec(text) ?? []
  return { code, units: Number(units), mai: typeOf(mai), rationale: 'Clinical: Data' }
}

function addOnOf(text: string): AddOnRow {
  const [, addOn = '', primary = '', type = ''] = /^(\w{5}):(\w{5})@([123])$/.exec(text) ?? []
  return { addOn, primary, type: typeOf(type), effective: null, deleted: null }
}

function typeOf(text: string): 1 | 2 | 3 {
  if (text === '1') return 1
  if (text === '2') return 2
  if (text === '3') return 3
  throw new Error(`neither 1, 2 nor 3: ${text}`)
}
