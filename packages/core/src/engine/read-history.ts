import { parseHcpcsCode } from '../domain/hcpcs-code.ts'
import type { InputReader } from '../domain/input-reader.ts'
import { parseIsoDate } from '../domain/iso-date.ts'
import type { OtherService } from '../domain/other-service.ts'
import type { HistoryInput } from './claim-input.ts'
import { MAX_UNITS, readModifiers } from './read-modifiers.ts'

/** More services than this are not the history of one claim. */
const MAX_SERVICES = 5000

const KEYS: readonly (keyof HistoryInput)[] = ['date', 'code', 'modifiers', 'units', 'sameGroup']

/** The patient's services on other claims; `null` where none were given, which is not "no others". */
export function readHistory(reader: InputReader, value: unknown): readonly OtherService[] | null {
  if (value === undefined) return null
  return reader
    .array(value, 'history', { min: 0, max: MAX_SERVICES })
    .flatMap((entry, index) => readService(reader, entry, `history[${index}]`) ?? [])
}

function readService(reader: InputReader, entry: unknown, path: string): OtherService | undefined {
  const record = reader.object(entry, path, KEYS)
  const date = reader.take(parseIsoDate(record['date'], `${path}.date`), undefined)
  const code = reader.take(parseHcpcsCode(record['code'], `${path}.code`), undefined)
  const modifiers = readModifiers(reader, record['modifiers'], `${path}.modifiers`)
  const limits = { min: 1, max: MAX_UNITS, absent: 1 }
  const units = reader.integer(record['units'], `${path}.units`, limits)
  const sameGroup = reader.boolean(record['sameGroup'], `${path}.sameGroup`, true)
  return date && code && { date, code, modifiers, units, sameGroup }
}
