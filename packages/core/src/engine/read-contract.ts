import type { Contract, ContractFee } from '../domain/contract.ts'
import { parseHcpcsCode } from '../domain/hcpcs-code.ts'
import type { InputReader } from '../domain/input-reader.ts'
import { parseIsoDate } from '../domain/iso-date.ts'
import type { Exact } from '../money/exact.ts'
import { ADJUSTMENTS } from '../pricing/pfs/sequence.ts'
import type { ContractFeeInput, ContractInput } from './claim-input.ts'

const CONTRACT_KEYS: readonly (keyof ContractInput)[] = [
  'name',
  'percentOfMedicare',
  'conversionFactor',
  'fees',
  'rulesOff',
  'parameters',
]
const FEE_KEYS: readonly (keyof ContractFeeInput)[] = ['code', 'modifier', 'amount', 'from', 'to']
/** What a contract can name; a misspelt rule or parameter would silently pay as Medicare does. */
const RULES: readonly string[] = ADJUSTMENTS.map(({ id }) => id)
const PARAMETERS: readonly string[] = ADJUSTMENTS.flatMap(({ parameters = [] }) =>
  parameters.map(({ id }) => id),
)
const MAX_FEES = 20_000
const SHARE = { decimals: 4, min: 0, max: 100 }
const DOLLARS_PER_RVU = { decimals: 4, min: 0, max: 10_000 }

export function readContract(reader: InputReader, value: unknown): Contract | null {
  if (value === undefined) return null
  const record = reader.object(value, 'contract', CONTRACT_KEYS)
  return {
    name: reader.text(record['name'], 'contract.name', { max: 100 }),
    percentOfMedicare: reader.decimal(
      record['percentOfMedicare'],
      'contract.percentOfMedicare',
      SHARE,
    ),
    conversionFactor: reader.decimal(
      record['conversionFactor'],
      'contract.conversionFactor',
      DOLLARS_PER_RVU,
    ),
    fees: readFees(reader, record['fees']),
    rulesOff: readRulesOff(reader, record['rulesOff']),
    parameters: readParameters(reader, record['parameters']),
  }
}

function readFees(reader: InputReader, value: unknown): readonly ContractFee[] {
  if (value === undefined) return []
  return reader.array(value, 'contract.fees', { min: 0, max: MAX_FEES }).flatMap((entry, index) => {
    const path = `contract.fees[${index}]`
    const record = reader.object(entry, path, FEE_KEYS)
    const code = reader.take(parseHcpcsCode(record['code'], `${path}.code`), undefined)
    const from = reader.take(parseIsoDate(record['from'], `${path}.from`), undefined)
    const to =
      record['to'] === undefined
        ? null
        : reader.take(parseIsoDate(record['to'], `${path}.to`), null)
    const amount = reader.requiredAmount(record['amount'], `${path}.amount`)
    const modifier = reader.oneOf(
      record['modifier'],
      `${path}.modifier`,
      ['', '26', 'TC', '53'],
      '',
    )
    return code && from && amount ? [{ code, modifier, amount, from, to }] : []
  })
}

function readRulesOff(reader: InputReader, value: unknown): readonly string[] {
  if (value === undefined) return []
  return reader
    .array(value, 'contract.rulesOff', { min: 0, max: 100 })
    .map((entry, index) => reader.oneOf(entry, `contract.rulesOff[${index}]`, RULES, ''))
}

function readParameters(reader: InputReader, value: unknown): ReadonlyMap<string, Exact> {
  const values = new Map<string, Exact>()
  if (value === undefined) return values
  const record = reader.object(value, 'contract.parameters', PARAMETERS)
  for (const [id, entry] of Object.entries(record)) {
    const share = reader.decimal(entry, `contract.parameters.${id}`, SHARE)
    if (share) values.set(id, share)
  }
  return values
}
