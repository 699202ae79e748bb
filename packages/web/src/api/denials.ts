import type { Finding } from '@feescope/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './request.ts'

/** A value and at least how many reporters named it; moves in steps of five. */
export interface Figure {
  readonly value: string
  readonly reporters: number
}

export interface RankedStrategy {
  readonly id: string
  readonly kind: 'appeal' | 'correction'
  readonly label: string
  readonly documents: readonly string[]
  readonly reporters: number
  readonly won: number
  readonly outcomes: readonly Figure[]
}

/** Reports of one code, payer and denial reason, beside what explains them. */
export interface DenialCluster {
  readonly payer: { readonly id: string; readonly name: string }
  readonly denialCode: string
  readonly reporters: number
  readonly outcomes: readonly Figure[]
  readonly modifiers: readonly Figure[]
  readonly remarkCodes: readonly Figure[]
  readonly with: readonly Figure[]
  readonly settings: readonly Figure[]
  readonly months: readonly Figure[]
  readonly cause: {
    readonly meaning: string
    readonly appeal: 'no' | 'check-first' | 'yes'
    readonly why: string
    readonly findings: readonly Finding[]
    readonly evidence: readonly {
      readonly edit: string
      readonly table: string
      readonly standing: 'stands' | 'depends'
      readonly message: string
    }[]
    readonly actions: readonly string[]
  }
  readonly strategies: readonly RankedStrategy[]
}

/** `GET /denials/{code}` */
export interface DenialsOfCode {
  readonly code: string
  readonly label: string | null
  readonly date: string
  readonly threshold: number
  readonly clusters: readonly DenialCluster[]
  readonly pooled: readonly (DenialCluster & {
    readonly source: string
    readonly issuedAt: string
  })[]
  readonly note: string
}

/** `GET /denials` */
export interface DenialList {
  readonly threshold: number
  readonly clusters: readonly {
    readonly code: string
    readonly label: string | null
    readonly payer: { readonly id: string; readonly name: string }
    readonly denialCode: string
    readonly meaning: string
    readonly reporters: number
    readonly outcomes: readonly Figure[]
  }[]
  readonly more: boolean
}

/** `GET /denials/choices` */
export interface DenialChoices {
  readonly payers: readonly { readonly id: string; readonly name: string }[]
  readonly outcomes: readonly string[]
  readonly strategies: readonly {
    readonly id: string
    readonly kind: 'appeal' | 'correction'
    readonly label: string
  }[]
  readonly denialCodes: readonly { readonly denialCode: string; readonly meaning: string }[]
  readonly threshold: number
  readonly mostReportsADay: number
}

/** What `POST /denials/reports` takes. */
export interface DenialReport {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly payer: string
  readonly denialCode: string
  readonly remarkCodes: readonly string[]
  readonly with: string | null
  readonly month: string
  readonly setting: 'facility' | 'nonfacility'
  readonly outcome: string
  readonly strategies: readonly string[]
  readonly note: string | null
}

export interface DenialReceipt {
  readonly id: string
  readonly result: 'added' | 'replaced' | 'unchanged'
}

/** `GET /denials/reports` */
export interface OwnReports {
  readonly reports: readonly (DenialReport & {
    readonly id: string
    readonly rejected: boolean
    readonly createdAt: string
  })[]
}

export function useDenialChoices() {
  return useQuery({
    queryKey: ['denials', 'choices'],
    queryFn: ({ signal }) => getJson<DenialChoices>('/denials/choices', signal),
  })
}

/** Published figures move, so they are asked for each time. */
export function useDenials() {
  return useQuery({
    queryKey: ['denials', 'list'],
    queryFn: ({ signal }) => getJson<DenialList>('/denials', signal),
    staleTime: 0,
  })
}

export function useDenialsOf(code: string) {
  return useQuery({
    queryKey: ['denials', 'code', code],
    queryFn: ({ signal }) => getJson<DenialsOfCode>(`/denials/${encodeURIComponent(code)}`, signal),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
}
