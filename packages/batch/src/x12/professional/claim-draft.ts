import type { X12Issue } from '../x12-issue.ts'
import type { Days } from '../x12-values.ts'

/** A provider loop as far as it moves an amount. */
export interface ProviderDraft {
  zip: string | null
  taxonomy: string | null
}

export function createProvider(): ProviderDraft {
  return { zip: null, taxonomy: null }
}

/** A service line while its segments arrive. */
export interface LineDraft {
  readonly position: number
  readonly number: number
  controlNumber: string | null
  code: string
  modifiers: readonly string[]
  units: number
  minutes: number | null
  charge: number
  pos: string | null
  days: Days | null
  pointers: readonly number[]
  purchased: number | null
  readonly rendering: ProviderDraft
  readonly facility: ProviderDraft
}

/** A claim while its segments arrive. */
export interface ClaimDraft {
  readonly position: number
  claimId: string
  charge: number
  pos: string | null
  frequency: string
  assigned: boolean
  /** Service dates of the whole claim, where a line has none of its own. */
  days: Days | null
  admission: string | null
  assumed: string | null
  relinquished: string | null
  readonly diagnoses: string[]
  readonly rendering: ProviderDraft
  readonly facility: ProviderDraft
  readonly lines: LineDraft[]
  /** Set by LX: the number the next SV1 bears. */
  lineNumber: number | null
  /** Inside the other payers' loops, whose providers are not this claim's. */
  otherPayer: boolean
  readonly problems: X12Issue[]
}

export function createClaimDraft(position: number): ClaimDraft {
  return {
    position,
    claimId: '',
    charge: 0,
    pos: null,
    frequency: '1',
    assigned: true,
    days: null,
    admission: null,
    assumed: null,
    relinquished: null,
    diagnoses: [],
    rendering: createProvider(),
    facility: createProvider(),
    lines: [],
    lineNumber: null,
    otherPayer: false,
    problems: [],
  }
}
