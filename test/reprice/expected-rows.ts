import { type ClaimInput, InvalidInput, priceClaim, type Reference } from '@feescope/core'

/** One record of a claim file, by column. */
export interface ClaimRecord {
  readonly claim: string
  readonly line: string
  readonly date: string
  readonly code: string
  readonly modifiers: readonly string[]
  /** Blank is 1. */
  readonly units: string
  readonly pos: string
  readonly locality: string
  readonly zip?: string
  readonly setting?: '' | 'facility' | 'nonfacility'
  readonly provider?: string
  readonly qp?: boolean
  readonly charge?: string
  readonly minutes?: string
}

type Row = readonly [position: number, text: string]

/**
 * The rows `reprice` must write, as the engine's public door answers each claim: lines of one claim,
 * day and place are one claim of the engine. Claims that the engine refuses as malformed have no rows.
 */
export function expectedRows(
  reference: Reference,
  records: readonly ClaimRecord[],
): readonly string[] {
  const groups = new Map<string, number[]>()
  for (const [at, record] of records.entries()) {
    const key = JSON.stringify([record.claim, record.date, placeOf(record)])
    const group = groups.get(key)
    if (group) group.push(at)
    else groups.set(key, [at])
  }
  return [...groups.values()]
    .flatMap((positions) => rowsOfGroup(reference, records, positions))
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
}

function rowsOfGroup(
  reference: Reference,
  records: readonly ClaimRecord[],
  positions: readonly number[],
): readonly Row[] {
  const group = positions.map((at) => records[at] as ClaimRecord)
  const [first] = group
  if (!first) return []
  const outcome = outcomeOf(reference, {
    ...placeOf(first),
    date: first.date,
    edits: 'apply',
    lines: group.map(({ code, modifiers, units, charge, minutes }) => ({
      code,
      modifiers,
      units: Number(units || '1'),
      ...(charge ? { charge } : {}),
      ...(minutes ? { minutes: Number(minutes) } : {}),
    })),
  })
  if (!outcome) return []
  return outcome.lines.map((line, at): Row => {
    const { claim, line: name } = group[at] as ClaimRecord
    const telling = line.findings.filter(({ severity }) => severity !== 'info')
    const findings = [...new Set(telling.map(({ edit }) => edit))].join(' ')
    const amount = line.status === 'priced' ? [line.allowed, ''] : ['', line.reason]
    const cells = [claim, name, line.status, ...amount, findings, outcome.release.pfs ?? '']
    return [positions[at] ?? 0, cells.join(',')]
  })
}

function outcomeOf(reference: Reference, input: ClaimInput) {
  try {
    return priceClaim(reference, input)
  } catch (error) {
    if (error instanceof InvalidInput) return undefined
    throw error
  }
}

function placeOf({ locality, zip, pos, setting, provider, qp }: ClaimRecord) {
  return {
    ...(locality === '' ? { zip: zip ?? '' } : { locality }),
    ...(pos !== '' && { pos }),
    ...(setting && { setting }),
    ...(provider && { provider: provider as NonNullable<ClaimInput['provider']> }),
    ...(qp && { qp }),
  }
}
