import { csvCells, readShared, skipsWithout } from './shared-files.ts'
import { normalise } from './word-likeness.ts'

/** Every fee schedule beside the checkout: a descriptor once published stays the AMA's. */
const FEE_SCHEDULES = [
  'cms/rvu22/PPRRVU22_JAN.csv.gz',
  'cms/rvu23/pprrvu_rvu23a_jan.csv.gz',
  'cms/rvu23/pprrvu_rvu23b_apr.csv.gz',
  'cms/rvu23/pprrvu_rvu23c_jul.csv.gz',
  'cms/rvu23/pprrvu_rvu23d_oct.csv.gz',
  'cms/rvu24/pprrvu_rvu24a_jan.csv.gz',
  'cms/rvu24/pprrvu_rvu24ar_jan.csv.gz',
  'cms/rvu24/pprrvu_rvu24b_apr.csv.gz',
  'cms/rvu24/pprrvu_rvu24c_jul.csv.gz',
  'cms/rvu25a/PPRRVU25_JAN.csv.gz',
  'cms/rvu25d/PPRRVU2025_Oct.csv.gz',
  'cms/rvu26b/PPRRVU2026_Apr_nonQPP.txt.gz',
  'cms/rvu26c/PPRRVU2026_Jul_nonQPP.csv.gz',
]

/** Category I, II and III codes and laboratory analyses; HCPCS Level II begins with a letter and is free. */
const CPT = /^\d{4}[0-9FTUMA]$/

/** Whether the files are to be skipped because they are not here. */
export const skipsDescriptors = FEE_SCHEDULES.some(skipsWithout)

/** Every short descriptor CMS printed of a CPT code, by code; read where they are, never kept. */
export function readDescriptors(): ReadonlyMap<string, readonly string[]> {
  const descriptors = new Map<string, Map<string, string>>()
  for (const file of FEE_SCHEDULES) {
    for (const line of readShared(file).split('\n')) {
      const [code, text] = file.endsWith('.txt.gz')
        ? [line.slice(0, 5), line.slice(7, 57)]
        : csvStart(line)
      if (!CPT.test(code)) continue
      const known = descriptors.get(code) ?? new Map<string, string>()
      known.set(normalise(text), text.trim())
      descriptors.set(code, known)
    }
  }
  return new Map([...descriptors].map(([code, texts]) => [code, [...texts.values()]]))
}

/** Code and descriptor; the rest of a line has no part in this. */
function csvStart(line: string): readonly [string, string] {
  const [code = '', , text = ''] = csvCells(line.slice(0, 120))
  return [code, text]
}
