import { sectionOf } from '../domain/code-section.ts'
import { parseHcpcsCode } from '../domain/hcpcs-code.ts'
import { InvalidInput } from '../domain/invalid-input.ts'
import { parseIsoDate } from '../domain/iso-date.ts'
import { DEFAULT_POSITIONS } from '../domain/positions.ts'
import { formatUnits } from '../money/format.ts'
import { publishedFees } from '../pricing/pfs/published-fees.ts'
import { refuseByStatus } from '../pricing/pfs/rules/status-code.ts'
import type { PfsCodeRows, PfsRelease, PfsRow } from '../reference/pfs-release.ts'
import type { Reference } from '../reference/reference.ts'
import { chooseTables } from './choose-tables.ts'
import type { CodeOutcome, CodeRow } from './code-outcome.ts'
import { compareInCategory } from './compare-in-category.ts'

export interface CodeQuestion {
  readonly code: string
  /** Date of service, `YYYY-MM-DD`. */
  readonly date: string
  /** Qualifying APM participant; moves the national amounts. Default false. */
  readonly qp?: boolean
}

export type CodeAnswer =
  | { readonly found: true; readonly outcome: CodeOutcome }
  | {
      readonly found: false
      readonly reason: 'no-such-code' | 'release-not-held'
      readonly message: string
    }

/**
 * Everything the fee schedule says of a code on a date: rows, indicators, national amounts, standing
 * in its section, history. Throws `InvalidInput` for a malformed code or date.
 */
export function describeCode(reference: Reference, question: CodeQuestion): CodeAnswer {
  const code = parseHcpcsCode(question.code, 'code')
  const date = parseIsoDate(question.date, 'date')
  if (!code.ok || !date.ok) {
    throw new InvalidInput([...(code.ok ? [] : code.issues), ...(date.ok ? [] : date.issues)])
  }
  const chosen = chooseTables(reference, nationalClaim(date.value, question.qp ?? false))
  if (!chosen.held) return { found: false, reason: 'release-not-held', message: chosen.message }
  const { release } = chosen.context
  const rows = release.findRows(code.value)
  if (!rows) {
    return {
      found: false,
      reason: 'no-such-code',
      message: missingCode(reference, code.value, release),
    }
  }
  const main = mainRow(rows)
  return {
    found: true,
    outcome: {
      code: code.value,
      label: null,
      descriptor: release.findDescriptor(code.value) ?? null,
      status: main.status,
      category: sectionOf(code.value),
      specialties: [],
      synonyms: [],
      plain: null,
      context: null,
      guide: null,
      release: { pfs: release.id, exact: chosen.release.exact },
      rows: rows.map((row) => describeRow(row, chosen.context)),
      comparison: compareInCategory(release, code.value),
      related: [],
      mue: null,
      history: historyOf(reference, code.value),
      notes: chosen.notes,
    },
  }
}

function nationalClaim(date: Parameters<typeof chooseTables>[1]['date'], qp: boolean) {
  return {
    date,
    qp,
    locality: null,
    setting: 'nonfacility',
    pos: null,
    provider: 'physician',
    participating: true,
    contract: null,
    zip: null,
    positions: DEFAULT_POSITIONS,
  } as const
}

/** The whole-service row, or the first one there is. */
function mainRow(rows: PfsCodeRows): PfsRow {
  const row = rows.find(({ modifier }) => modifier === '') ?? rows[0]
  if (!row) throw new Error('a listed code has at least one row')
  return row
}

function describeRow(row: PfsRow, context: Parameters<typeof publishedFees>[0]): CodeRow {
  const refusal = refuseByStatus(row)
  const fees = publishedFees(context, row)
  const rvu = (hundredths: number) => formatUnits(hundredths, 2)
  return {
    modifier: row.modifier === '' ? null : row.modifier,
    status: row.status,
    rvu: {
      work: rvu(row.work),
      peNonfacility: rvu(row.peNonfacility),
      peFacility: rvu(row.peFacility),
      mp: rvu(row.mp),
      totalNonfacility: rvu(row.totalNonfacility),
      totalFacility: rvu(row.totalFacility),
    },
    national: refusal
      ? { nonfacility: null, facility: null }
      : { nonfacility: fees.nonfacility, facility: fees.facility },
    unpriced: refusal && { reason: refusal.reason, message: refusal.message },
    indicators: {
      pctc: row.pctc,
      globalDays: row.globalDays,
      preOperative: rvu(row.preOperative),
      intraOperative: rvu(row.intraOperative),
      postOperative: rvu(row.postOperative),
      multipleProcedure: row.multipleProcedure,
      bilateral: row.bilateral,
      assistant: row.assistant,
      coSurgeons: row.coSurgeons,
      team: row.team,
      endoscopicBase: row.endoscopicBase === '' ? null : row.endoscopicBase,
      supervision: row.supervision,
      imagingFamily: row.imagingFamily,
      nonfacilityNa: row.nonfacilityNa,
      facilityNa: row.facilityNa,
      notUsedForMedicare: row.notUsedForMedicare,
    },
  }
}

function historyOf(reference: Reference, code: string): CodeOutcome['history'] {
  return reference.listPfs().flatMap((release) => {
    const rows = release.findRows(code)
    if (!rows) return []
    const row = mainRow(rows)
    const { from } = release.effective
    const date = parseIsoDate(from, 'effective')
    if (!date.ok) throw new Error(`${release.id} has a malformed effective date ${from}`)
    const context = {
      claim: nationalClaim(date.value, false),
      release,
      gpci: null,
      silentFees: null,
    }
    return [
      {
        release: release.id,
        from,
        work: formatUnits(row.work, 2),
        totalNonfacility: formatUnits(row.totalNonfacility, 2),
        national: refuseByStatus(row) ? null : publishedFees(context, row).nonfacility,
      },
    ]
  })
}

function missingCode(reference: Reference, code: string, release: PfsRelease): string {
  const others = reference.listPfs().filter((other) => other.findRows(code))
  if (others.length === 0) {
    return `${code} is in no fee schedule release that Feescope holds. Check the code.`
  }
  return `${code} is not in ${release.id}, but is in ${others.map(({ id }) => id).join(', ')}. Check the date, or look for the code that replaced it.`
}
