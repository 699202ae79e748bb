import { useQuery } from '@tanstack/react-query'
import { getJson } from './request.ts'
import type { SchemaSpecialtyList, SchemaSpecialtyView } from './schema.ts'

/** `GET /specialties` */
export type SpecialtyList = SchemaSpecialtyList
/** `GET /specialties/{name}` */
export type SpecialtyView = SchemaSpecialtyView

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
