import { type PfsRow, parseUnits } from '@feescope/core'
import { columnOf, type Layout, type SourceRecord } from '../../layouts/layout.ts'
import type { PprrvuField } from '../../layouts/pprrvu-field.ts'
import type { RejectList } from '../../reject.ts'
import {
  type HundredthsField,
  type IndicatorField,
  indicatorValues,
  rowModifiers,
} from './pprrvu-values.ts'

/** A row of the relative value file with what belongs to the file rather than to the row. */
export interface PprrvuRow {
  readonly line: number
  readonly row: PfsRow
  /** The AMA's short descriptor; kept only for the user who imported the file. */
  readonly descriptor: string
  /** Ten-thousandths of a dollar. */
  readonly conversionFactor: number
}

const codePattern = /^[0-9A-Z]{5}$/
const basePattern = /^([0-9A-Z]{5})?$/

/** Types one record; `undefined` when any field was rejected. All its rejects are reported. */
export function parsePprrvuRow(
  layout: Layout<PprrvuField>,
  { line, values }: SourceRecord<PprrvuField>,
  rejects: RejectList,
): PprrvuRow | undefined {
  let valid = true
  const reject = (field: PprrvuField, rule: string, reason: string) => {
    valid = false
    const column = columnOf(layout, field)
    rejects.insert({ line, column, field, rule, reason, received: values[field] })
  }
  const code = (field: 'code' | 'endoscopicBase', pattern: RegExp): string => {
    const text = values[field]
    if (field === 'code' && text.length < 5) {
      reject(field, 're-saved', reSaved)
    } else if (!pattern.test(text))
      reject(field, 'bad-code', 'A code is five digits or capital letters.')
    return text
  }
  const indicator = (field: IndicatorField): string => {
    const known: readonly string[] = indicatorValues[field]
    if (field === 'pricingIndicator' && layout.fields.pricingIndicator === undefined) return ''
    if (!known.includes(values[field]))
      reject(field, 'unknown-value', `Known values are ${list(known)}.`)
    return values[field]
  }
  const hundredths = (field: HundredthsField): number => {
    const units = parseUnits(values[field], 2)
    if (units !== undefined && units >= 0 && units < 10_000_000) return units
    reject(field, 'not-a-number', 'Expected a number from 0 with at most two decimals.')
    return 0
  }
  const modifier = rowModifiers.get(values.modifier)
  if (modifier === undefined) {
    reject('modifier', 'unknown-value', `Known values are ${list([...rowModifiers.keys()])}.`)
  }
  const conversionFactor = parseUnits(values.conversionFactor, 4) ?? 0
  if (conversionFactor <= 0) {
    reject(
      'conversionFactor',
      'not-a-number',
      'Expected dollars above 0 with at most four decimals.',
    )
  }
  indicator('calculationFlag')
  const row: PfsRow = {
    code: code('code', codePattern),
    modifier: modifier ?? '',
    status: indicator('status'),
    notUsedForMedicare: indicator('notUsedForMedicare') === '+',
    work: hundredths('work'),
    peNonfacility: hundredths('peNonfacility'),
    peFacility: hundredths('peFacility'),
    mp: hundredths('mp'),
    totalNonfacility: hundredths('totalNonfacility'),
    totalFacility: hundredths('totalFacility'),
    nonfacilityNa: indicator('nonfacilityNa') === 'NA',
    facilityNa: indicator('facilityNa') === 'NA',
    pctc: indicator('pctc'),
    globalDays: indicator('globalDays'),
    preOperative: hundredths('preOperative'),
    intraOperative: hundredths('intraOperative'),
    postOperative: hundredths('postOperative'),
    multipleProcedure: indicator('multipleProcedure'),
    bilateral: indicator('bilateral'),
    assistant: indicator('assistant'),
    coSurgeons: indicator('coSurgeons'),
    team: indicator('team'),
    pricingIndicator: indicator('pricingIndicator'),
    endoscopicBase: code('endoscopicBase', basePattern),
    supervision: indicator('supervision'),
    imagingFamily: indicator('imagingFamily'),
    oppsPeNonfacility: hundredths('oppsPeNonfacility'),
    oppsPeFacility: hundredths('oppsPeFacility'),
    oppsMp: hundredths('oppsMp'),
  }
  return valid ? { line, row, descriptor: values.descriptor, conversionFactor } : undefined
}

const reSaved =
  'A code has five characters: this file was re-saved in a spreadsheet, which drops leading zeros. ' +
  "Import CMS's own csv or txt, as downloaded."

function list(values: readonly string[]): string {
  return values.map((value) => value || 'blank').join(', ')
}
