import type { Claim, ClaimLine } from '../domain/claim.ts'
import { type HcpcsCode, parseHcpcsCode } from '../domain/hcpcs-code.ts'
import { createInputReader, type InputReader } from '../domain/input-reader.ts'
import { describeReceived, InvalidInput } from '../domain/invalid-input.ts'
import { type IsoDate, parseIsoDate } from '../domain/iso-date.ts'
import { type Modifier, parseModifier } from '../domain/modifier.ts'
import { parsePlaceOfService, type Setting } from '../domain/place-of-service.ts'
import { PROVIDER_TYPES, type ProviderType } from '../domain/provider-type.ts'
import { type Exact, exact } from '../money/exact.ts'
import { parseUnits } from '../money/format.ts'
import { findSetting } from '../pricing/pfs/parameters/place-of-service-setting.ts'

/** What `priceClaim` and `checkClaim` take. */
export interface ClaimInput {
  /** Date of service, `YYYY-MM-DD`. The engine has no clock: it must be given. */
  readonly date: string
  /** `MAC-NN`, or `national` (the default) for the unadjusted amount. */
  readonly locality?: string
  /** Place of service; decides the setting. Default `11`, office. */
  readonly pos?: string
  /** Instead of a place of service: the rate that pays. */
  readonly setting?: Setting
  /** Qualifying APM participant. Default false. */
  readonly qp?: boolean
  /** Default `physician`. */
  readonly provider?: ProviderType
  /** Default `par`. */
  readonly participation?: 'par' | 'nonpar'
  readonly lines: readonly LineInput[]
}

export interface LineInput {
  readonly code: string
  readonly modifiers?: readonly string[]
  /** Default 1. */
  readonly units?: number
  /** Charge for the whole line in dollars, as text: `"250.00"`. */
  readonly charge?: string
}

/** More lines than this are not one claim. */
export const MAX_LINES = 1000
const MAX_UNITS = 9999
const MAX_MODIFIERS = 10

const CLAIM_KEYS: readonly (keyof ClaimInput)[] = [
  'date',
  'locality',
  'pos',
  'setting',
  'qp',
  'provider',
  'participation',
  'lines',
]
const LINE_KEYS: readonly (keyof LineInput)[] = ['code', 'modifiers', 'units', 'charge']

/** Turns input into a claim. Throws `InvalidInput` listing everything that is malformed. */
export function parseClaimInput(input: unknown): Claim {
  const reader = createInputReader()
  const record = reader.object(input, '', CLAIM_KEYS)
  const date = reader.take(parseIsoDate(record['date'], 'date'), undefined)
  const place = readPlace(reader, record, date)
  const locality = readLocality(reader, record['locality'])
  const qp = reader.boolean(record['qp'], 'qp', false)
  const provider = reader.oneOf(record['provider'], 'provider', PROVIDER_TYPES, 'physician')
  const participation = reader.oneOf(
    record['participation'],
    'participation',
    ['par', 'nonpar'],
    'par',
  )
  const lines = readLines(reader, record['lines'])
  if (reader.issues.length > 0 || date === undefined) throw new InvalidInput(reader.issues)
  return { date, locality, ...place, qp, provider, participating: participation === 'par', lines }
}

function readPlace(
  reader: InputReader,
  record: Readonly<Record<string, unknown>>,
  date: IsoDate | undefined,
): { pos: string | null; setting: Setting } {
  const given = record['setting']
  const setting =
    given === undefined
      ? undefined
      : reader.oneOf(given, 'setting', ['facility', 'nonfacility'], 'nonfacility')
  if (record['pos'] === undefined && setting !== undefined) return { pos: null, setting }
  const pos = reader.take(parsePlaceOfService(record['pos'] ?? '11', 'pos'), undefined)
  if (pos === undefined || date === undefined) return { pos: null, setting: 'nonfacility' }
  const ofPos = findSetting(pos, date)
  if (ofPos === undefined) {
    reader.note({
      path: 'pos',
      code: 'unknown-place-of-service',
      expected: 'a place of service that CMS lists',
      received: pos,
      message: `pos: CMS lists no place of service ${pos}. Give one that it lists, such as 11 or 22, or the setting instead.`,
    })
  } else if (setting !== undefined && setting !== ofPos) {
    reader.note({
      path: 'setting',
      code: 'contradiction',
      expected: `${ofPos}, the setting of place of service ${pos}`,
      received: setting,
      message: `setting: place of service ${pos} is paid at the ${ofPos} rate, but the setting says ${setting}. Give only one of them.`,
    })
  }
  return { pos, setting: ofPos ?? 'nonfacility' }
}

function readLocality(reader: InputReader, value: unknown): string | null {
  if (value === undefined || value === 'national') return null
  if (typeof value === 'string' && /^\d{5}-\d{2}$/.test(value)) return value
  const received = describeReceived(value)
  reader.note({
    path: 'locality',
    code: 'malformed-locality',
    expected: 'MAC-NN (five digits, a hyphen, two digits), or national',
    received,
    message: `locality: ${received} is not a locality. Write the MAC and the locality number, such as 13202-01 for Manhattan, or national.`,
  })
  return null
}

function readLines(reader: InputReader, value: unknown): readonly ClaimLine[] {
  const entries = reader.array(value, 'lines', { min: 1, max: MAX_LINES })
  return entries.flatMap((entry, index) => {
    const line = readLine(reader, entry, index)
    return line ? [line] : []
  })
}

function readLine(reader: InputReader, entry: unknown, index: number): ClaimLine | undefined {
  const path = `lines[${index}]`
  const record = reader.object(entry, path, LINE_KEYS)
  const code: HcpcsCode | undefined = reader.take(
    parseHcpcsCode(record['code'], `${path}.code`),
    undefined,
  )
  const modifiers = readModifiers(reader, record['modifiers'], `${path}.modifiers`)
  const units = reader.integer(record['units'], `${path}.units`, {
    min: 1,
    max: MAX_UNITS,
    absent: 1,
  })
  const charge = readMoney(reader, record['charge'], `${path}.charge`)
  return code && { number: index + 1, code, modifiers, units, charge }
}

function readModifiers(reader: InputReader, value: unknown, path: string): readonly Modifier[] {
  if (value === undefined) return []
  return reader.array(value, path, { min: 0, max: MAX_MODIFIERS }).flatMap((entry, index) => {
    const modifier = reader.take(parseModifier(entry, `${path}[${index}]`), undefined)
    return modifier ? [modifier] : []
  })
}

/** Dollars as text; a number is refused because a float may already have lost a cent. */
function readMoney(reader: InputReader, value: unknown, path: string): Exact | null {
  if (value === undefined) return null
  const units = typeof value === 'string' ? parseUnits(value.trim(), 2) : undefined
  if (units !== undefined && units >= 0) return exact(units, 2)
  const received = describeReceived(value)
  reader.note({
    path,
    code: 'malformed-amount',
    expected: 'dollars as text with at most two decimals, such as "250.00"',
    received,
    message: `${path}: ${received} is not an amount. Write dollars as text with at most two decimals, such as "250.00".`,
  })
  return null
}
