import { listingFamilies } from '../listings/listings.ts'
import { addOnFamily } from './add-on/add-on-family.ts'
import { anesFamily } from './anesthesia/anes-family.ts'
import { baseUnitsFamily } from './anesthesia/base-units-family.ts'
import type { TableFamily } from './family.ts'
import { gpciFamily } from './gpci/gpci-family.ts'
import { loccoFamily } from './locco/locco-family.ts'
import { mueFamily } from './mue/mue-family.ts'
import { oppscapFamily } from './oppscap/oppscap-family.ts'
import { paymentFamily } from './payment/payment-family.ts'
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
  oppscapFamily,
  loccoFamily,
  paymentFamily,
  ...listingFamilies,
]

/** The family of a text, told by its content. */
export function findFamily(text: string): TableFamily | undefined {
  return families.find((family) => family.recognises(text))
}
