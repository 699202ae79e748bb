import type { MueTable } from '@feescope/core'
import {
  type NcciRelease,
  ncciReleaseId,
  parseNcciReleaseId,
  toMueSetting,
} from '../../releases/ncci-release.ts'

const settings = { practitioner: 'PRA', outpatient: 'OPH', dme: 'DME' } as const
/** `MCR_MUE_PractitionerServices_Eff_04-01-2026`: the first day of the quarter. */
const cmsName = /Eff[_ -](\d\d)-\d\d-(\d{4})/i
const extractName = /mue_(practitioner|outpatient|dme)(?:_supplier)?_(\d{4})q([1-4])/i

/**
 * The release of an MUE table: its setting by its header, its quarter by its name, for the content
 * gives no date. A given release overrides the name.
 */
export function identifyMue(
  name: string,
  setting: MueTable['setting'] | undefined,
  given: string | undefined,
): NcciRelease | undefined {
  const release = given === undefined ? byName(name, setting) : parseNcciReleaseId(given)
  if (release?.table !== 'MUE') return undefined
  const agrees = setting === undefined || toMueSetting(ncciReleaseId(release)) === setting
  return agrees ? release : undefined
}

function byName(name: string, setting: MueTable['setting'] | undefined): NcciRelease | undefined {
  const cms = cmsName.exec(name)
  const month = Number(cms?.[1])
  if (cms && setting && month >= 1 && month <= 12) {
    const quarter = Math.ceil(month / 3)
    return { table: 'MUE', setting: settings[setting], year: Number(cms[2]), quarter }
  }
  const extract = extractName.exec(name.toLowerCase())
  const named = (['practitioner', 'outpatient', 'dme'] as const).find((s) => s === extract?.[1])
  if (!extract || !named) return undefined
  const [year, quarter] = [Number(extract[2]), Number(extract[3])]
  return { table: 'MUE', setting: settings[setting ?? named], year, quarter }
}
