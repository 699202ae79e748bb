import type { Setting } from '../../../domain/place-of-service.ts'
import { noteDates } from '../../../policy/change-days.ts'

/** How sure we are of a row: CMS's own lists, or one third-party extract of them. */
type Standing = 'verified' | 'extract'

interface PlaceOfServiceSetting {
  readonly setting: Setting
  readonly standing: Standing
  /** First day of the assignment, where it changed within the years we price. */
  readonly from?: string
}

const F = { setting: 'facility', standing: 'verified' } as const
const N = { setting: 'nonfacility', standing: 'verified' } as const
const F_EXTRACT = { setting: 'facility', standing: 'extract' } as const
const N_EXTRACT = { setting: 'nonfacility', standing: 'extract' } as const

/**
 * Which practice expense column pays at each place of service.
 * Source: Medicare Claims Processing Manual, chapter 12 §20.4.2; 42 CFR 414.22.
 */
export const PLACE_OF_SERVICE_SETTING: Readonly<Record<string, PlaceOfServiceSetting>> = {
  '01': N,
  '02': F,
  '03': N,
  '04': N,
  '05': N_EXTRACT,
  '06': F_EXTRACT,
  '07': N_EXTRACT,
  '08': F_EXTRACT,
  '09': N,
  '10': { ...N, from: '2024-01-01' },
  '11': N,
  '12': N,
  '13': N,
  '14': N,
  '15': N,
  '16': N,
  '17': N,
  '18': N_EXTRACT,
  '19': F,
  '20': N,
  '21': F,
  '22': F,
  '23': F,
  '24': F,
  '25': N,
  '26': F,
  '27': N,
  '31': F,
  '32': N,
  '33': N,
  '34': F,
  '41': F,
  '42': F,
  '49': N,
  '50': N,
  '51': F,
  '52': F,
  '53': F,
  '54': N,
  '55': N,
  '56': F,
  '57': N,
  '58': N,
  '60': N,
  '61': F,
  '62': N,
  '65': N,
  '66': N_EXTRACT,
  '71': N,
  '72': N,
  '81': N,
  '99': N,
}

for (const { from } of Object.values(PLACE_OF_SERVICE_SETTING)) noteDates(from ?? null, null)

/** The setting of a place of service on a date; `undefined` for a place CMS does not list. */
export function findSetting(pos: string, date: string): Setting | undefined {
  const entry = PLACE_OF_SERVICE_SETTING[pos]
  if (!entry) return undefined
  // Telehealth at home paid the facility rate before 2024.
  if (entry.from !== undefined && date < entry.from) return 'facility'
  return entry.setting
}
