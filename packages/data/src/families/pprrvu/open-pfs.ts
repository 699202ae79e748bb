import { createPfsRelease, type PfsRelease, type PfsRow, type RowModifier } from '@feescope/core'
import { DataError } from '../../data-error.ts'
import { type ArrowTable, openArrow } from '../../store/arrow-column.ts'
import type { RvuColumn, ShareColumn } from './pfs-columns.ts'
import { rowModifiers } from './pprrvu-values.ts'

/** Makes a release of an Arrow file written by `encodePfs`. `file` names it in errors. */
export function openPfs(
  info: Pick<PfsRelease, 'id' | 'effective' | 'conversionFactor' | 'source'>,
  bytes: Uint8Array,
  file: string,
): PfsRelease {
  const table = openArrow(bytes, file)
  const codeAt = table.text('code')
  const rowAt = rowReader(table, codeAt, file)
  const source = { rowCount: table.rowCount, codeAt, rowAt }
  if (!table.has('descriptor')) return createPfsRelease(info, source)
  return createPfsRelease(info, { ...source, descriptorAt: table.text('descriptor') })
}

function rowReader(
  table: ArrowTable,
  codeAt: (index: number) => string,
  file: string,
): (index: number) => PfsRow {
  const number = (name: RvuColumn | ShareColumn) => {
    const values = table.integers(name)
    return (index: number) => values[index] ?? 0
  }
  const modifierAt = table.words('modifier')
  const statusAt = table.words('status')
  const notUsedAt = table.flags('notUsedForMedicare')
  const workAt = number('work')
  const peNonfacilityAt = number('peNonfacility')
  const peFacilityAt = number('peFacility')
  const mpAt = number('mp')
  const totalNonfacilityAt = number('totalNonfacility')
  const totalFacilityAt = number('totalFacility')
  const nonfacilityNaAt = table.flags('nonfacilityNa')
  const facilityNaAt = table.flags('facilityNa')
  const pctcAt = table.words('pctc')
  const globalDaysAt = table.words('globalDays')
  const preOperativeAt = number('preOperative')
  const intraOperativeAt = number('intraOperative')
  const postOperativeAt = number('postOperative')
  const multipleProcedureAt = table.words('multipleProcedure')
  const bilateralAt = table.words('bilateral')
  const assistantAt = table.words('assistant')
  const coSurgeonsAt = table.words('coSurgeons')
  const teamAt = table.words('team')
  const pricingIndicatorAt = table.words('pricingIndicator')
  const endoscopicBaseAt = table.words('endoscopicBase')
  const supervisionAt = table.words('supervision')
  const imagingFamilyAt = table.words('imagingFamily')
  const oppsPeNonfacilityAt = number('oppsPeNonfacility')
  const oppsPeFacilityAt = number('oppsPeFacility')
  const oppsMpAt = number('oppsMp')
  return (index) => ({
    code: codeAt(index),
    modifier: getModifier(modifierAt(index), file),
    status: statusAt(index),
    notUsedForMedicare: notUsedAt(index),
    work: workAt(index),
    peNonfacility: peNonfacilityAt(index),
    peFacility: peFacilityAt(index),
    mp: mpAt(index),
    totalNonfacility: totalNonfacilityAt(index),
    totalFacility: totalFacilityAt(index),
    nonfacilityNa: nonfacilityNaAt(index),
    facilityNa: facilityNaAt(index),
    pctc: pctcAt(index),
    globalDays: globalDaysAt(index),
    preOperative: preOperativeAt(index),
    intraOperative: intraOperativeAt(index),
    postOperative: postOperativeAt(index),
    multipleProcedure: multipleProcedureAt(index),
    bilateral: bilateralAt(index),
    assistant: assistantAt(index),
    coSurgeons: coSurgeonsAt(index),
    team: teamAt(index),
    pricingIndicator: pricingIndicatorAt(index),
    endoscopicBase: endoscopicBaseAt(index),
    supervision: supervisionAt(index),
    imagingFamily: imagingFamilyAt(index),
    oppsPeNonfacility: oppsPeNonfacilityAt(index),
    oppsPeFacility: oppsPeFacilityAt(index),
    oppsMp: oppsMpAt(index),
  })
}

function getModifier(text: string, file: string): RowModifier {
  const modifier = rowModifiers.get(text)
  if (modifier !== undefined) return modifier
  throw new DataError('unreadable-release', `${file} has a row with modifier ${text}.`)
}
