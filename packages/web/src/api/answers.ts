import type { ReleaseInfo } from '@feescope/core'

/** `GET /releases` */
export interface ReleasesAnswer {
  /** The day the server takes for today. */
  readonly today: string
  readonly releases: readonly ReleaseInfo[]
}

export interface Locality {
  /** `13202-01` */
  readonly id: string
  readonly mac: string
  readonly number: string
  readonly state: string
  readonly name: string
}

/** `GET /localities` */
export interface LocalitiesAnswer {
  readonly date: string
  readonly localities: readonly Locality[]
}

export interface CodeSuggestion {
  readonly code: string
  readonly status: string
  readonly work: string
  readonly totalNonfacility: string
  readonly modifiers: readonly string[]
}

/** `GET /codes` */
export interface CodesAnswer {
  readonly release: string | null
  readonly codes: readonly CodeSuggestion[]
}
