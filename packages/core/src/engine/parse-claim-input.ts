import type { Claim, ClaimLine } from '../domain/claim.ts'
import { type HcpcsCode, parseHcpcsCode } from '../domain/hcpcs-code.ts'
import { createInputReader, type InputReader } from '../domain/input-reader.ts'
import { describeReceived, InvalidInput } from '../domain/invalid-input.ts'
import { type IsoDate, parseIsoDate } from '../domain/iso-date.ts'
import { NCCI_TABLES } from '../domain/other-service.ts'
import { parsePlaceOfService, type Setting } from '../domain/place-of-service.ts'
import { PROVIDER_TYPES } from '../domain/provider-type.ts'
import { exact } from '../money/exact.ts'
import { findSetting } from '../pricing/pfs/parameters/place-of-service-setting.ts'
import type { ClaimInput, LineInput } from './claim-input.ts'
import { readContract } from './read-contract.ts'
import { readHistory } from './read-history.ts'
import { MAX_UNITS, readModifiers } from './read-modifiers.ts'
import { readPositions } from './read-positions.ts'

/** More lines than this are not one claim. */
export const MAX_LINES = 1000
const MAX_MINUTES = 2880
const MAX_BASE_UNITS = 50
const MAX_CARE_DAYS = 90
/** In percent; beyond them it is not a MIPS adjustment. */
const MIPS_LIMITS = { decimals: 4, min: -100, max: 100 }

const CLAIM_KEYS: readonly (keyof ClaimInput)[] = [
  'date',
  'locality',
  'zip',
  'pos',
  'setting',
  'qp',
  'provider',
  'participation',
  'assignment',
  'deductible',
  'mips',
  'hpsa',
  'contract',
  'edits',
  'positions',
  'ncci',
  'history',
  'lines',
]
const LINE_KEYS: readonly (keyof LineInput)[] = [
  'code',
  'modifiers',
  'units',
  'charge',
  'minutes',
  'baseUnits',
  'presentAtInduction',
  'careDays',
]

/** Turns input into a claim. Throws `InvalidInput` listing everything that is malformed. */
export function parseClaimInput(input: unknown): Claim {
  const reader = createInputReader()
  const record = reader.object(input, '', CLAIM_KEYS)
  const date = reader.take(parseIsoDate(record['date'], 'date'), undefined)
  const place = readPlace(reader, record, date)
  const locality = readLocality(reader, record['locality'])
  const zip = readZip(reader, record)
  const qp = reader.boolean(record['qp'], 'qp', false)
  const provider = reader.oneOf(record['provider'], 'provider', PROVIDER_TYPES, 'physician')
  const participation = reader.oneOf(
    record['participation'],
    'participation',
    ['par', 'nonpar'],
    'par',
  )
  const assignment = reader.oneOf(
    record['assignment'],
    'assignment',
    ['assigned', 'unassigned'],
    'assigned',
  )
  const deductible = reader.amount(record['deductible'], 'deductible') ?? exact(0, 2)
  const mips = reader.decimal(record['mips'], 'mips', MIPS_LIMITS)
  const hpsa = reader.boolean(record['hpsa'], 'hpsa', false)
  const contract = readContract(reader, record['contract'])
  const edits = reader.oneOf(record['edits'], 'edits', ['off', 'report', 'apply'], 'report')
  const positions = readPositions(reader, record['positions'])
  const ncci = reader.oneOf(record['ncci'], 'ncci', NCCI_TABLES, 'practitioner')
  const history = readHistory(reader, record['history'])
  const lines = readLines(reader, record['lines'])
  if (reader.issues.length > 0 || date === undefined) throw new InvalidInput(reader.issues)
  return {
    date,
    locality,
    zip,
    ...place,
    qp,
    provider,
    participating: participation === 'par',
    assigned: assignment === 'assigned',
    deductible,
    mips,
    hpsa,
    contract,
    edits,
    positions,
    ncci,
    history,
    lines,
  }
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

function readZip(reader: InputReader, record: Readonly<Record<string, unknown>>): string | null {
  const value = record['zip']
  if (value === undefined) return null
  const received = describeReceived(value)
  if (record['locality'] !== undefined) {
    reader.note({
      path: 'zip',
      code: 'contradiction',
      expected: 'a ZIP code or a locality, not both',
      received,
      message: 'zip: give the ZIP code or the locality, not both.',
    })
    return null
  }
  const zip =
    typeof value === 'string' ? /^(\d{5})(?:-?\d{4})?$/.exec(value.trim())?.[1] : undefined
  if (zip !== undefined) return zip
  reader.note({
    path: 'zip',
    code: 'malformed-zip',
    expected: 'a ZIP code of five digits',
    received,
    message: `zip: ${received} is not a ZIP code. Use the five digits of the place of service.`,
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
  const charge = reader.amount(record['charge'], `${path}.charge`)
  const whole = (key: keyof LineInput, max: number) =>
    reader.wholeOrNull(record[key], `${path}.${key}`, { min: 0, max })
  const minutes = whole('minutes', MAX_MINUTES)
  const baseUnits = whole('baseUnits', MAX_BASE_UNITS)
  const careDays = whole('careDays', MAX_CARE_DAYS)
  const presentAtInduction = reader.boolean(
    record['presentAtInduction'],
    `${path}.presentAtInduction`,
    false,
  )
  return (
    code && {
      number: index + 1,
      code,
      modifiers,
      units,
      charge,
      minutes,
      baseUnits,
      presentAtInduction,
      careDays,
    }
  )
}
