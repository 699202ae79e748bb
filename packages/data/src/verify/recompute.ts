import {
  createReference,
  feeScheduleAmounts,
  type GpciTable,
  heldTable,
  type PfsRelease,
  type PublishedFees,
  type RowModifier,
} from '@feescope/core'

/** Recomputes what CMS prints for a row and a locality; `undefined` when a table lacks either. */
export type Recompute = (
  code: string,
  modifier: RowModifier,
  localityId: string,
) => PublishedFees | undefined

const always = { from: '2000-01-01', to: '2099-12-31' }

/** Amounts of one release and one GPCI table, whatever their dates. */
export function recomputeFrom(release: PfsRelease, gpci: GpciTable): Recompute {
  const reference = createReference({
    releases: [],
    pfs: [heldTable({ ...release, effective: always })],
    gpci: [heldTable({ ...gpci, effective: always })],
  })
  const date = release.effective.from
  return (code, modifier, localityId) =>
    feeScheduleAmounts(reference, {
      code,
      modifier,
      date,
      locality: localityIn(gpci, localityId),
    })
}

/** OPPSCAP repeats six localities of California's second MAC under its first. */
function localityIn(gpci: GpciTable, localityId: string): string {
  if (gpci.find(localityId) || !localityId.startsWith('01112-')) return localityId
  return localityId.replace('01112-', '01182-')
}

/**
 * The release as the OPPS cap is computed from it: a status-C global row prints no work, CMS adds
 * that of its 26 row. (Source: OPPSCAP files of 2023 to 2025, every row.)
 */
export function withWorkOfProfessional(release: PfsRelease): PfsRelease {
  return {
    ...release,
    findRows: (code) => {
      const rows = release.findRows(code)
      const work = rows?.find(({ modifier }) => modifier === '26')?.work
      if (work === undefined) return rows
      return rows?.map((row) =>
        row.status === 'C' && row.modifier === '' ? { ...row, work } : row,
      )
    },
  }
}
