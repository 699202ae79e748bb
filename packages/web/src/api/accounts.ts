import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './request.ts'
import type {
  SchemaAuditEvent,
  SchemaInvitation,
  SchemaMember,
  SchemaOpenedInvitation,
  SchemaSession,
} from './schema.ts'

export const MEMBER_ROLES = [
  { value: 'member', label: 'Member', may: 'keeps their own log' },
  {
    value: 'manager',
    label: 'Manager',
    may: 'also sees everyone’s log, sets credit policy and surveys',
  },
  { value: 'owner', label: 'Owner', may: 'also decides who belongs here' },
] as const satisfies readonly {
  readonly value: MemberRole
  readonly label: string
  readonly may: string
}[]

/** `GET /accounts/session` */
export type Session = SchemaSession

/** What the holder of an invitation's link is told. */
export type OpenedInvitation = SchemaOpenedInvitation

export type Member = SchemaMember
export type MemberRole = Member['role']
export type Invitation = SchemaInvitation
export type AuditEvent = SchemaAuditEvent

/** Something under `/accounts`; asked anew after every change there. */
export function useAccounts<Answer>(path: string, enabled = true) {
  return useQuery({
    queryKey: ['accounts', path],
    queryFn: ({ signal }) => getJson<Answer>(`/accounts${path}`, signal),
    enabled,
  })
}

/** A change under `/accounts`. */
export function useAccountsChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  })
}

export function sendAccounts<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown = {},
): Promise<Answer> {
  return sendJson<Answer>(method, `/accounts${path}`, body)
}
