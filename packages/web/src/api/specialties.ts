import { useQuery } from '@tanstack/react-query'
import { getJson } from './request.ts'

interface Basis {
  readonly year: number
  /** Who and what is counted. */
  readonly population: string
  readonly limits: readonly string[]
}

/** `GET /specialties` */
export interface SpecialtyList extends Basis {
  readonly specialties: readonly { readonly specialty: string }[]
}

/** `GET /specialties/{name}` */
export interface SpecialtyView extends Basis {
  readonly specialty: string
  readonly codes: readonly {
    readonly rank: number
    readonly code: string
    readonly label: string | null
    readonly services: number
    readonly servicesShare: string
    readonly payments: string
    readonly paymentsShare: string
  }[]
}

export function useSpecialties() {
  return useQuery({
    queryKey: ['specialties'],
    queryFn: ({ signal }) => getJson<SpecialtyList>('/specialties', signal),
  })
}

export function useSpecialtyCodes(specialty: string | undefined, limit: number) {
  return useQuery({
    queryKey: ['specialty', specialty, limit],
    queryFn: ({ signal }) =>
      getJson<SpecialtyView>(
        `/specialties/${encodeURIComponent(specialty ?? '')}?limit=${limit}`,
        signal,
      ),
    enabled: specialty !== undefined,
  })
}
