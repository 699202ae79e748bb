import { InvalidInput } from '@feescope/core'
import type { MemberRole } from '@feescope/store'
import { Option } from 'commander'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from '../log/with-log.ts'
import { addUrlOption, linkOf, type UrlOptions } from './link.ts'

// Named here, so that the other commands do not load the store.
const ROLES: readonly MemberRole[] = ['member', 'manager', 'owner']

interface InviteOptions extends LogOptions, UrlOptions {
  readonly role: MemberRole
  readonly reset?: string
}

/** `feescope accounts invite ORGANISATION`: a link to join it, or for a new password. */
export const addAccountsInvite: AddCommand = (accounts, session, finish) => {
  addUrlOption(addLogOptions(accounts.command('invite')))
    .description('Print a link that works once: to join an organisation, or for a new password')
    .argument('<organisation>', 'its id or name, as accounts list shows them')
    .addOption(new Option('--role <role>', 'of who joins').choices(ROLES).default('member'))
    .option('--reset <email>', 'a new password for the member with this address instead')
    .action(async (wanted: string, options: InviteOptions) => {
      await withLog(session, options, async ({ store }) => {
        const { createInvitation, findMemberByEmail, listOrganizations } = await import(
          '@feescope/store'
        )
        const organizations = await listOrganizations(store)
        const found = organizations.filter(({ id, name }) => id === wanted || name === wanted)
        const [organization] = found
        if (organizations.length === 0) {
          throw refuse('organisation', 'one made by "feescope accounts create"', wanted)
        }
        if (!organization || found.length > 1) {
          const names = organizations.map(({ id, name }) => `${name} (${id})`).join(', ')
          throw refuse('organisation', found.length > 1 ? 'its id' : `one of: ${names}`, wanted)
        }
        const { reset } = options
        const member = reset === undefined ? undefined : await findMemberByEmail(store, reset)
        if (reset !== undefined && member?.organizationId !== organization.id) {
          throw refuse('--reset', 'the address of a member', reset)
        }
        const { token, expiresAt, role } = await createInvitation(store, organization.id, {
          role: member?.role ?? options.role,
          createdBy: null,
          ...(member && { forUserId: member.userId }),
        })
        const link = linkOf(options, token)
        if (options.json) writeJson(session, { link, role, expiresAt })
        else session.out(`${link}\nIt works once, until ${expiresAt}.\n`)
        finish(EXIT.fine)
      })
    })
}

function refuse(path: string, expected: string, received: string): InvalidInput {
  const message = `${path}: expected ${expected}, got "${received}".`
  return new InvalidInput([{ path, code: 'unknown-choice', expected, received, message }])
}
