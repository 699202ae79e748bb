import type { MueTable } from '@feescope/core'
import type { DelimitedLayout } from '../../layouts/layout.ts'
import { mueCsv4 } from '../../layouts/mue-csv-4.ts'
import { mueExtract4 } from '../../layouts/mue-extract-4.ts'
import type { MueField } from '../../layouts/mue-field.ts'
import { csvRows } from '../../text/csv-rows.ts'

/** An MUE table, its version and setting, or what is unknown about its version. */
export type MueRecognition =
  | {
      readonly kind: 'csv'
      readonly layout: DelimitedLayout<MueField>
      /** Line on which the header begins. */
      readonly headerLine: number
      /** `undefined` where the header does not say. */
      readonly setting: MueTable['setting'] | undefined
    }
  | { readonly kind: 'unknown-version'; readonly line: number; readonly message: string }

const preambleRows = 10
const settings: ReadonlyMap<string, MueTable['setting']> = new Map([
  ['practitioner', 'practitioner'],
  ['outpatient hospital', 'outpatient'],
  ['dme supplier', 'dme'],
])
const valueLabel = /^(.*) services mue values?$/

/** Tells an MUE table by its header row, which has a line break in its first cell. */
export function recogniseMue(text: string): MueRecognition | undefined {
  let rows = 0
  for (const { line, cells } of csvRows(text)) {
    const labels = cells.map(normalise)
    if (sameLabels(labels, mueExtract4)) {
      return { kind: 'csv', layout: mueExtract4, headerLine: line, setting: undefined }
    }
    if (labels.includes('mue adjudication indicator')) return byHeader(line, labels)
    if (++rows >= preambleRows) return undefined
  }
  return undefined
}

function byHeader(line: number, labels: readonly string[]): MueRecognition {
  const setting = settings.get(valueLabel.exec(labels[1] ?? '')?.[1] ?? '')
  const [, practitioner] = mueCsv4.header
  const withoutSetting = labels.with(1, normalise(practitioner ?? ''))
  if (setting && sameLabels(withoutSetting, mueCsv4)) {
    return { kind: 'csv', layout: mueCsv4, headerLine: line, setting }
  }
  return {
    kind: 'unknown-version',
    line,
    message:
      `This is an MUE table with ${labels.length} columns whose header is not one we know ` +
      '(code, MUE values of practitioner, outpatient hospital or DME supplier services, ' +
      'adjudication indicator, rationale).',
  }
}

function sameLabels(labels: readonly string[], layout: DelimitedLayout<MueField>): boolean {
  return labels.join('|') === layout.header.map(normalise).join('|')
}

function normalise(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
