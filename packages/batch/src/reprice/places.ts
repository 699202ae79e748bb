import { type ClaimInput, PROVIDER_TYPES } from '@feescope/core'
import type { ColumnName } from '../csv/header.ts'

/** Where and by whom, as the engine takes it; the date apart. */
export type Place = Omit<ClaimInput, 'lines' | 'date'>

/** The columns that say it. */
export const PLACE_COLUMNS = [
  'locality',
  'zip',
  'pos',
  'setting',
  'provider',
  'qp',
  'participation',
  'assignment',
] as const satisfies readonly ColumnName[]

/** The place of a record's columns, or what is wrong with it. */
export function parsePlace(columns: ReadonlyMap<ColumnName, string>): Place | string {
  const [locality, zip, pos, setting, provider, qp, participation, assignment] = PLACE_COLUMNS.map(
    (name) => columns.get(name)?.trim() ?? '',
  )
  if (locality === '' && zip === '') return 'locality is missing; write MAC-NN or national'
  const type = PROVIDER_TYPES.find((each) => each === provider?.toLowerCase())
  if (provider !== '' && !type) return `provider is none of ${PROVIDER_TYPES.join(', ')}`
  const yes = /^(1|y|yes|true)$/i.test(qp ?? '')
  if (!yes && !/^(0|n|no|false)?$/i.test(qp ?? '')) return 'qp is neither yes nor no'
  if (setting !== '' && setting !== 'facility' && setting !== 'nonfacility') {
    return 'setting is neither facility nor nonfacility'
  }
  if (participation !== '' && participation !== 'par' && participation !== 'nonpar') {
    return 'participation is neither par nor nonpar'
  }
  if (assignment !== '' && assignment !== 'assigned' && assignment !== 'unassigned') {
    return 'assignment is neither assigned nor unassigned'
  }
  return {
    ...(locality === '' ? { zip: zip ?? '' } : { locality: locality ?? '' }),
    ...(pos && { pos }),
    ...(setting && { setting }),
    ...(type && { provider: type }),
    ...(yes && { qp: true }),
    ...(participation && { participation }),
    ...(assignment && { assignment }),
  }
}
