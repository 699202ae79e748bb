import { anesCsv4 } from '../../layouts/anes-csv-4.ts'
import { anesCsv5 } from '../../layouts/anes-csv-5.ts'
import { anesCsv2024 } from '../../layouts/anes-csv-2024.ts'
import { anesExtract4 } from '../../layouts/anes-extract-4.ts'
import type { AnesField } from '../../layouts/anes-field.ts'
import { anesTxt2025 } from '../../layouts/anes-txt-2025.ts'
import { textLines } from '../../text/text-lines.ts'
import { recogniseHeader } from '../recognise-header.ts'
import type { Recognition } from '../table-definition.ts'

/** MAC, locality, name and four digits of cents: 10112 … 00 … ALABAMA … 1931. */
const fixedRecord = /^\d{5} {7}\d\d {4}[A-Z].{54}\d{4}\s*$/

export function recogniseAnes(text: string): Recognition<AnesField> | undefined {
  const csv = recogniseHeader(text, {
    layouts: [anesCsv4, anesCsv5, anesCsv2024, anesExtract4],
    name: 'anesthesia conversion factor file (ANES)',
    isHeader: ([first = '', second, ...others]) =>
      first === 'CONTRACTOR' && second === 'LOCALITY' && others.some((label) => /ANES/.test(label)),
    normalise: (label) =>
      label
        .replace(/\(WITH [^)]*INCREASE\) /, '')
        .replace(/\bOF [\d.N]+$/, 'OF N')
        .replace(/^(?:20\d\d|YYYY) /, ''),
  })
  if (csv) return csv
  const record = textLines(text.slice(0, 2000)).find((line) => line.trim() !== '')
  if (!record || !fixedRecord.test(record)) return undefined
  return { kind: 'known', layout: anesTxt2025, headerLine: 0, header: [] }
}
