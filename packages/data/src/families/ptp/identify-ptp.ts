import { type NcciRelease, parseNcciReleaseId } from '../../releases/ncci-release.ts'

/** Which table a PTP file belongs to, and which of its parts it is. */
export interface PtpIdentity {
  readonly release: NcciRelease
  /** 1 to 4; `undefined` when the file holds the whole table. */
  readonly part: number | undefined
}

const settings = { pra: 'PRA', oph: 'OPH', practitioner: 'PRA', outpatient: 'OPH' } as const
/** `ccipra-v322r0-f1`: version 32.2 is the third quarter of 2026; versions count years from 1994. */
const cmsName = /cci(pra|oph)-v(\d\d)([0-3])r\d+-f([1-9])/i
const extractName = /ptp_(practitioner|outpatient)_(\d{4})q([1-4])/i
const firstVersionYear = 1994

/**
 * By the file's name, for the content of a PTP file tells neither setting nor quarter. A given
 * release overrides the name, except for the part.
 */
export function identifyPtp(name: string, given: string | undefined): PtpIdentity | undefined {
  const named = byName(name)
  if (given === undefined) return named
  const release = parseNcciReleaseId(given)
  if (release?.table !== 'PTP') return undefined
  return { release, part: named ? named.part : partOf(name) }
}

function byName(name: string): PtpIdentity | undefined {
  const cms = cmsName.exec(name)
  if (cms) {
    const [, setting, version, quarter, part] = cms
    const year = firstVersionYear + Number(version)
    return identity(setting, year, Number(quarter) + 1, Number(part))
  }
  const extract = extractName.exec(name)
  if (!extract) return undefined
  return identity(extract[1], Number(extract[2]), Number(extract[3]), undefined)
}

function identity(
  setting: string | undefined,
  year: number,
  quarter: number,
  part: number | undefined,
): PtpIdentity | undefined {
  const key = setting?.toLowerCase()
  if (key !== 'pra' && key !== 'oph' && key !== 'practitioner' && key !== 'outpatient') {
    return undefined
  }
  return { release: { table: 'PTP', setting: settings[key], year, quarter }, part }
}

function partOf(name: string): number | undefined {
  const match = /-f([1-9])\b/i.exec(name)
  return match ? Number(match[1]) : undefined
}
