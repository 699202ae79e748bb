import { addOn } from './add-on/add-on.ts'
import { codeStatus } from './code-status/code-status.ts'
import { diagnosis } from './diagnosis/diagnosis.ts'
import type { Edit } from './edit.ts'
import { globalPeriod } from './global-period/global-period.ts'
import { modifiers } from './modifiers/modifiers.ts'
import { mue } from './mue/mue.ts'
import { placeOfService } from './place-of-service/place-of-service.ts'
import { ptp } from './ptp/ptp.ts'
import { units } from './units/units.ts'

/**
 * The edits in the order they run. Pairs come first and see the day as billed; then add-ons, whose
 * primaries pairs can deny; then units, summed over the lines that stand; then global periods and
 * bundling. What concerns a line alone comes last and looks at every line. CMS does not publish the
 * order of its systems; this is the one its manuals imply.
 */
export const EDITS: readonly Edit[] = [
  ptp,
  addOn,
  mue,
  globalPeriod,
  codeStatus,
  modifiers,
  placeOfService,
  units,
  diagnosis,
]
