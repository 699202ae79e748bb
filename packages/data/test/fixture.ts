import { readFileSync } from 'node:fs'
import { fewestRows } from '../src/families/pprrvu/pprrvu-invariants.ts'
import type { DelimitedLayout } from '../src/layouts/layout.ts'

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

/** As many rows as a whole relative value file has: copies of `0001F` under made-up codes. */
export function padPprrvu(text: string): string {
  const [model = ''] = text.match(/^0001F.*\r?\n/m) ?? []
  const rows = Array.from({ length: fewestRows }, (_, index) => {
    const letter = 'WYZ'.charAt(Math.floor(index / 10_000))
    return letter + String(index % 10_000).padStart(4, '0') + model.slice(5)
  })
  return text.replace(model, () => model + rows.join(''))
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
