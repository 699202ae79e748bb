import {
  type GpciTable,
  type LocalityGpci,
  localityIdOf,
  type PfsRelease,
  type PfsRow,
} from '@feescope/core'
import { DataError } from '../data-error.ts'
import { type Effect, effectOf, type PricedSide, priceOn } from './effect.ts'
import { isRevalued, revaluations } from './known-revaluations.ts'
import type {
  ChangedRow,
  CodeVolume,
  GpciChange,
  LoneRow,
  ReleaseDiff,
  ReleaseSideInfo,
} from './release-diff.ts'
import { indicatorChanges, rvuChanges } from './row-changes.ts'
import { indicesOf } from './row-fee.ts'
import { totalVolumes } from './total-volumes.ts'

/** One side of a comparison: a release, and the GPCI of its dates where a locality is asked for. */
export interface ReleaseSide {
  readonly pfs: PfsRelease
  readonly gpci?: GpciTable | undefined
}

export interface DiffOptions {
  /** Only these codes. */
  readonly codes?: readonly string[] | undefined
  /** `MAC-NN`; national amounts without it. */
  readonly locality?: string | undefined
  /** Adds up dollars and work RVUs for these volumes. */
  readonly volumes?: readonly CodeVolume[] | undefined
}

/** What changed from one release to another, and what each change is due to. */
export function diffReleases(
  before: ReleaseSide,
  after: ReleaseSide,
  options: DiffOptions = {},
): ReleaseDiff {
  const [old, now] = [pricedSide(before, options), pricedSide(after, options)]
  const codes = options.codes
    ? [...new Set(options.codes)].sort()
    : [...new Set([...before.pfs.codes(), ...after.pfs.codes()])].sort()
  const added: LoneRow[] = []
  const deleted: LoneRow[] = []
  const changed: ChangedRow[] = []
  let unchanged = 0
  for (const code of codes) {
    const oldRows = before.pfs.findRows(code) ?? []
    const newRows = after.pfs.findRows(code) ?? []
    for (const row of oldRows) {
      const same = newRows.find(({ modifier }) => modifier === row.modifier)
      const change = same && compareRows([old, row], [now, same])
      if (!same) deleted.push(loneRow(old, row))
      else if (change) changed.push(change)
      else unchanged++
    }
    const isNew = ({ modifier }: PfsRow) => !oldRows.some((row) => row.modifier === modifier)
    added.push(...newRows.filter(isNew).map((row) => loneRow(now, row)))
  }
  return {
    before: infoOf(before),
    after: infoOf(after),
    locality: options.locality ?? 'national',
    added,
    deleted,
    changed,
    unchanged,
    gpci: gpciChanges(before.gpci, after.gpci),
    revaluations: revaluations.flatMap(({ id, sentence }) => {
      const rows = changed.filter(({ revaluation }) => revaluation === id).length
      return rows === 0 ? [] : [{ id, sentence, rows }]
    }),
    volumes: options.volumes ? totalVolumes(old, now, options.volumes) : null,
  }
}

type SidedRow = readonly [PricedSide, PfsRow]

function compareRows(old: SidedRow, now: SidedRow): ChangedRow | undefined {
  const [before, after] = [old[1], now[1]]
  const rvus = rvuChanges(before, after)
  const indicators = indicatorChanges(before, after)
  const nonfacility = effectOf(old, now, 'nonfacility')
  const facility = effectOf(old, now, 'facility')
  const moved = (effect: Effect) => effect.before !== effect.after
  if (rvus.length + indicators.length === 0 && !moved(nonfacility) && !moved(facility)) {
    return undefined
  }
  const [from, to] = [old[0].release.effective.from, now[0].release.effective.from]
  const revaluation = revaluations.find(
    (each) => from < each.effective && each.effective <= to && isRevalued(each, before, after),
  )
  const { code, modifier } = after
  return {
    code,
    modifier,
    rvus,
    indicators,
    revaluation: revaluation?.id ?? null,
    nonfacility,
    facility,
  }
}

function loneRow(side: PricedSide, row: PfsRow): LoneRow {
  const { code, modifier, status } = row
  return {
    code,
    modifier,
    status,
    nonfacility: priceOn(side, row, 'nonfacility'),
    facility: priceOn(side, row, 'facility'),
  }
}

function pricedSide({ pfs, gpci }: ReleaseSide, { locality }: DiffOptions): PricedSide {
  if (locality === undefined) return { release: pfs, indices: indicesOf(null) }
  const found = gpci?.find(locality)
  if (found) return { release: pfs, indices: indicesOf(found) }
  const message = `${gpci?.id ?? 'No GPCI table'} has no locality ${locality} for ${pfs.id}. Give one that both have, or compare national amounts.`
  throw new DataError('locality-not-held', message)
}

function infoOf({ pfs, gpci }: ReleaseSide): ReleaseSideInfo {
  const { id, effective, conversionFactor } = pfs
  return { pfs: id, gpci: gpci?.id ?? null, effective, conversionFactor }
}

function gpciChanges(before: GpciTable | undefined, after: GpciTable | undefined): GpciChange[] {
  if (!before || !after) return []
  const ids = [...before.localities, ...after.localities].map(localityIdOf)
  return [...new Set(ids)].sort().flatMap((locality) => {
    const [old, now] = [before.find(locality), after.find(locality)]
    if (old?.work === now?.work && old?.pe === now?.pe && old?.mp === now?.mp) return []
    const name = now?.name ?? old?.name ?? ''
    return [{ locality, name, before: indices(old), after: indices(now) }]
  })
}

function indices(locality: LocalityGpci | undefined): GpciChange['before'] {
  return locality ? { work: locality.work, pe: locality.pe, mp: locality.mp } : null
}
