import { readFileSync } from 'node:fs'
import { formatUnits } from '@feescope/core'
import { openGpci } from '../src/families/gpci/open-gpci.ts'
import type { DelimitedLayout } from '../src/layouts/layout.ts'
import { openArrow } from '../src/store/arrow-column.ts'
import { findHeld } from '../src/store/list-held.ts'
import { readTable } from '../src/store/read-table.ts'

export function fixturePath(name: string): string {
  return new URL(`../fixtures/${name}`, import.meta.url).pathname
}

/** The synthetic file's text, Ctrl-Z and line ends included. */
export function fixtureText(name: string): string {
  return readFileSync(fixturePath(name), 'latin1')
}

/** Where a cell is: the row's first cells as written, and the field. */
export interface CellAt<Field extends string> {
  readonly row: string
  readonly field: Field
}

/** The csv text with one cell replaced. */
export function withCell<Field extends string>(
  text: string,
  layout: DelimitedLayout<Field>,
  { row, field }: CellAt<Field>,
  value: string,
): string {
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.startsWith(`${row},`))
  const cells = lines[index]?.split(',') ?? []
  cells[layout.fields[field] ?? -1] = value
  return lines.with(index, cells.join(',')).join('\n')
}

/** Rows of a padded relative value file: every code of July 2026 once, and the fixture's own. */
export const paddedRows = 17_105

/** As many codes as a whole relative value file has: copies of `0001F` under those of July 2026. */
export function padPprrvu(text: string): string {
  const [model = ''] = text.match(/^0001F.*\r?\n/m) ?? []
  const own = new Set(text.match(/^[0-9A-Z]{5}(?=[, ])/gm))
  const rows = julyCodes().filter((code) => !own.has(code))
  return text.replace(model, () => model + rows.map((code) => code + model.slice(5)).join(''))
}

function julyCodes(): string[] {
  const held = findHeld({}, 'pfs', '2026-07-15')
  if (!held) throw new Error('RVU26C is not bundled')
  const table = openArrow(...readTable(held, undefined))
  const codeAt = table.text('code')
  return [...new Set(Array.from({ length: table.rowCount }, (_, index) => codeAt(index)))]
}

/** Addendum E of 2026 as CMS's csv, from the bundled table. */
export function wholeGpci(): string {
  const held = findHeld({}, 'gpci', '2026-07-15')
  if (!held) throw new Error('GPCI2026 is not bundled')
  const { manifest } = held
  const { localities } = openGpci(manifest, ...readTable(held, undefined))
  const index = (thousandths: number | undefined) => formatUnits(thousandths ?? 0, 3)
  const [header = ''] = fixtureText('gpci-csv-8.csv').match(/^(?:.*\r?\n)*?Medicare.*\r?\n/m) ?? []
  const rows = localities.map(
    ({ mac, number, state, name, work, workWithoutFloor, pe, mp }) =>
      `${mac},${state},${number},"${name}",${[workWithoutFloor, work, pe, mp].map(index).join()}`,
  )
  return `${header}${rows.join('\n')}\n`
}

/** As many rows as Addendum E has: copies of Alabama under made-up MACs. */
export function padGpci(text: string, rows: number): string {
  const [model = ''] = text.match(/^10112.*\r?\n/m) ?? []
  const held = text.match(/^\d+,[A-Z]{2},/gm)?.length ?? 0
  const copies = Array.from(
    { length: rows - held },
    (_, index) => `9${String(index).padStart(4, '0')}${model.slice(5)}`,
  )
  return text.replace(model, () => model + copies.join(''))
}

export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
