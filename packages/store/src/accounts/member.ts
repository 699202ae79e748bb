/** Weakest first: each may do what those before it may. */
export const MEMBER_ROLES = ['member', 'manager', 'owner'] as const

export type MemberRole = (typeof MEMBER_ROLES)[number]

/** A person in an organisation. */
export interface Member {
  readonly userId: string
  readonly organizationId: string
  readonly organizationName: string
  readonly name: string
  readonly email: string
  readonly role: MemberRole
  readonly joinedAt: string
}

/** True when the role may do what the wanted one may. */
export function roleReaches(role: MemberRole, wanted: MemberRole): boolean {
  return MEMBER_ROLES.indexOf(role) >= MEMBER_ROLES.indexOf(wanted)
}

/** A role read from the database; an unknown one may do least. */
export function toRole(text: string): MemberRole {
  return MEMBER_ROLES.find((role) => role === text) ?? 'member'
}
