import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './request.ts'
import type {
  SchemaDenialChoices,
  SchemaDenialCluster,
  SchemaDenialList,
  SchemaDenialReceipt,
  SchemaDenialsOfCode,
  SchemaOwnDenialReports,
  SchemaRankedStrategy,
} from './schema.ts'

/** `GET /denials/{code}` */
export type DenialsOfCode = SchemaDenialsOfCode

/** Reports of one code, payer and denial reason, beside what explains them. */
export type DenialCluster = SchemaDenialCluster
export type RankedStrategy = SchemaRankedStrategy
/** A value and at least how many reporters named it; moves in steps of five. */
export type Figure = DenialCluster['outcomes'][number]

/** `GET /denials` */
export type DenialList = SchemaDenialList

/** `GET /denials/choices` */
export type DenialChoices = SchemaDenialChoices

/** `POST /denials/reports` */
export type DenialReceipt = SchemaDenialReceipt
/** What it takes, with everything said. */
export type DenialReport = DenialReceipt['report']

/** `GET /denials/reports` */
export type OwnReports = SchemaOwnDenialReports

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
