import { addOnFamily } from './add-on/add-on-family.ts'
import { anesFamily } from './anesthesia/anes-family.ts'
import { baseUnitsFamily } from './anesthesia/base-units-family.ts'
import type { TableFamily } from './family.ts'
import { gpciFamily } from './gpci/gpci-family.ts'
import { mueFamily } from './mue/mue-family.ts'
import { pprrvuFamily } from './pprrvu/pprrvu-family.ts'
import { ptpFamily } from './ptp/ptp-family.ts'
import { zipFamily } from './zip/zip-family.ts'

/** Every kind of CMS file that can be imported. */
export const families: readonly TableFamily[] = [
  pprrvuFamily,
  gpciFamily,
  ptpFamily,
  mueFamily,
  addOnFamily,
  anesFamily,
  baseUnitsFamily,
  zipFamily,
]

/** The family of a text, told by its content. */
export function findFamily(text: string): TableFamily | undefined {
  return families.find((family) => family.recognises(text))
}
