import { formatUnits, type GpciTable, type PfsRelease, type PfsRow } from '@feescope/core'
import { flatFees, type LocalityFees, rowsOf } from './flat-fees.ts'
import { createHashedFile, type ExportedFile } from './hashed-file.ts'
import { createParquetFile } from './parquet-file.ts'

export type FlatFormat = 'csv' | 'parquet'

/**
 * Writes the flat fee table of a release: code, modifier, locality, setting and allowed amount, one
 * unit each, after the OPPS cap. Rows without a national price are there with a blank amount.
 */
export function exportFlatFees(
  folder: string,
  release: PfsRelease,
  gpci: GpciTable | undefined,
  formats: readonly FlatFormat[],
): ExportedFile[] {
  const rows = rowsOf(release)
  const writers = formats.map((format) =>
    format === 'csv'
      ? csvWriter(folder, release.id, rows)
      : parquetWriter(folder, release.id, rows),
  )
  for (const fees of flatFees(release, gpci, rows)) {
    for (const writer of writers) writer.write(fees)
  }
  return writers.map((writer) => writer.close())
}

interface FeeWriter {
  write(fees: LocalityFees): void
  close(): ExportedFile
}

const header = 'release,code,modifier,mac,locality,setting,status,allowed\n'

function csvWriter(folder: string, id: string, rows: readonly PfsRow[]): FeeWriter {
  const file = createHashedFile(folder, `fees/${id}.csv`)
  const starts = rows.map(({ code, modifier }) => `${id},${code},${modifier},`)
  let count = 0
  file.write(header)
  return {
    write: ({ mac, locality, setting, cents }) => {
      const place = `${mac},${locality},${setting},`
      let text = ''
      for (const [index, row] of rows.entries()) {
        const amount = cents[index] ?? null
        const allowed = amount === null ? '' : formatUnits(amount, 2)
        text += `${starts[index]}${place}${row.status},${allowed}\n`
      }
      count += rows.length
      file.write(text)
    },
    close: () => file.close(count),
  }
}

function parquetWriter(folder: string, id: string, rows: readonly PfsRow[]): FeeWriter {
  const file = createParquetFile(folder, `fees/${id}.parquet`, [
    { name: 'release', type: 'text' },
    { name: 'code', type: 'text' },
    { name: 'modifier', type: 'text' },
    { name: 'mac', type: 'text' },
    { name: 'locality', type: 'text' },
    { name: 'setting', type: 'text' },
    { name: 'status', type: 'text' },
    { name: 'allowed', type: 'decimal', scale: 2 },
  ])
  const repeat = (value: string) => new Array<string>(rows.length).fill(value)
  const codes = rows.map(({ code }) => code)
  const modifiers = rows.map(({ modifier }) => modifier)
  const statuses = rows.map(({ status }) => status)
  const releases = repeat(id)
  return {
    write: ({ mac, locality, setting, cents }) =>
      file.write([
        releases,
        codes,
        modifiers,
        repeat(mac),
        repeat(locality),
        repeat(setting),
        statuses,
        cents,
      ]),
    close: () => file.close(),
  }
}
