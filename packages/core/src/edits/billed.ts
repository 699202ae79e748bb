import type { ClaimLine } from '../domain/claim.ts'
import type { OtherService } from '../domain/other-service.ts'
import type { EditedClaim } from './edit.ts'

/** A service that counts on a day: a line of the claim, or a service of another claim. */
export interface Billed {
  /** `null` for a service of another claim. */
  readonly line: ClaimLine | null
  readonly date: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** "line 2", or "another claim of 2026-03-02". */
  readonly name: string
}

/** The claim's lines, then the services of other claims on the same day by the same group. */
export function billedOfTheDay(claim: EditedClaim): readonly Billed[] {
  const others = (claim.history ?? []).filter(
    ({ date, sameGroup }) => sameGroup && date === claim.date,
  )
  return [
    ...claim.lines.map((line) => billedLine(line, claim.date)),
    ...others.map(billedElsewhere),
  ]
}

export function billedLine(line: ClaimLine, date: string): Billed {
  const { code, modifiers, units, number } = line
  return { line, date, code, modifiers, units, name: `line ${number}` }
}

export function billedElsewhere({ date, code, modifiers, units }: OtherService): Billed {
  return { line: null, date, code, modifiers, units, name: `another claim of ${date}` }
}
