import {
  InvalidInput,
  type Issue,
  PROVIDER_TYPES,
  parseHcpcsCode,
  parseIsoDate,
} from '@feescope/core'
import { parseHeader } from '../csv/header.ts'
import type { BilledClaim, BilledLine } from '../x12/professional/billed-claim.ts'
import { parseCents, parseWhole } from '../x12/x12-values.ts'

/**
 * Claims from the CSV that `reprice` takes. Rows with the same claim number are one claim. Every row
 * that cannot be read is an issue with its row; the others are kept.
 */
export function readClaimsCsv(text: string): {
  readonly claims: readonly BilledClaim[]
  readonly issues: readonly Issue[]
} {
  const [head = '', ...rows] = text.split(/\r?\n/)
  const header = readHeader(head)
  const issues: Issue[] = []
  const claims = new Map<string, BilledLine[]>()
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue
    const cells = cellsOf(row)
    const read = (name: keyof typeof header.at) => cells[header.at[name]]?.trim() ?? ''
    const line = readRow(read, index + 2)
    if (typeof line === 'string') {
      issues.push(issueOf(`row ${index + 2}`, line))
      continue
    }
    const lines = claims.get(read('claim'))
    if (lines) lines.push(line)
    else claims.set(read('claim'), [line])
  }
  return { claims: [...claims].map(claimOf), issues }
}

function readHeader(line: string) {
  try {
    return parseHeader(line)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InvalidInput([issueOf('row 1', why)])
  }
}

type Read = (name: keyof ReturnType<typeof parseHeader>['at']) => string

/** The line a row bills, or why it cannot be read. */
function readRow(read: Read, position: number): BilledLine | string {
  const date = parseIsoDate(read('date'), 'date')
  const code = parseHcpcsCode(read('code'), 'code')
  const units = read('units') === '' ? 1 : parseWhole(read('units'))
  const charge = read('charge') === '' ? null : parseCents(read('charge'))
  const provider = read('provider') || 'physician'
  const known = PROVIDER_TYPES.find((type) => type === provider)
  const setting = read('setting') || null
  if (read('claim') === '') return 'no claim number.'
  if (!date.ok) return 'date is not YYYY-MM-DD.'
  if (!code.ok) return 'code is not a procedure code.'
  if (units === undefined || units < 1) return 'units is not a whole number from 1.'
  if (charge === undefined) return 'charge is no amount.'
  if (!known) return `provider is not one of ${PROVIDER_TYPES.join(', ')}.`
  if (setting !== null && setting !== 'facility' && setting !== 'nonfacility') {
    return 'setting is neither facility nor nonfacility.'
  }
  return {
    position,
    number: parseWhole(read('line')) ?? position,
    controlNumber: read('line') || null,
    date: date.value,
    through: date.value,
    code: code.value,
    modifiers: read('modifiers')
      .split(/[\s:]+/)
      .filter((each) => each !== ''),
    units,
    minutes: null,
    charge,
    careDays: null,
    pointers: [],
    purchased: null,
    place: {
      pos: read('pos') || null,
      zip: read('zip') || null,
      locality: read('zip') === '' ? read('locality') || null : null,
      setting,
      provider: read('provider') === '' ? null : known,
      assigned: true,
      qp: read('qp') === '' ? null : /^(?:1|true|yes|y)$/i.test(read('qp')),
    },
  }
}

function claimOf([claimId, lines]: readonly [string, readonly BilledLine[]]): BilledClaim {
  const known = lines.every(({ charge }) => charge !== null)
  return {
    claimId,
    position: lines[0]?.position ?? 0,
    charge: known ? lines.reduce((sum, { charge }) => sum + (charge ?? 0), 0) : null,
    frequency: '1',
    diagnoses: [],
    lines,
  }
}

/** The cells of a row; quoted cells may hold commas and doubled quotes. */
function cellsOf(row: string): readonly string[] {
  const found = row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}

function issueOf(path: string, message: string): Issue {
  return {
    path,
    code: 'malformed-row',
    expected: 'a row of a claim file',
    received: path,
    message: `${path}: ${message}`,
  }
}
