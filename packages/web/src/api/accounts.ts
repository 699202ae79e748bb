import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './request.ts'

export const MEMBER_ROLES = [
  { value: 'member', label: 'Member', may: 'keeps their own log' },
  {
    value: 'manager',
    label: 'Manager',
    may: 'also sees everyone’s log, sets credit policy and surveys',
  },
  { value: 'owner', label: 'Owner', may: 'also decides who belongs here' },
] as const

export type MemberRole = (typeof MEMBER_ROLES)[number]['value']

/** `GET /accounts/session` */
export interface Session {
  readonly accounts: boolean
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null
  readonly organization: { readonly id: string; readonly name: string } | null
  readonly role: MemberRole | null
}

/** What the holder of an invitation's link is told. */
export interface OpenedInvitation {
  readonly organization: string
  readonly role: MemberRole
  /** Of the member who gets a new password by it. */
  readonly email: string | null
  readonly expiresAt: string
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: MemberRole
  readonly joinedAt: string
}

export interface Invitation {
  readonly id: string
  readonly role: MemberRole
  readonly createdAt: string
  readonly expiresAt: string
  readonly memberId: string | null
}

export interface AuditEvent {
  readonly id: string
  readonly at: string
  readonly userId: string | null
  readonly name: string | null
  readonly action: string
  readonly subject: string | null
}

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
