import { columns } from '../../columns.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from '../log/with-log.ts'

/** `feescope accounts list`: organisations and their members. */
export const addAccountsList: AddCommand = (accounts, session, finish) => {
  addLogOptions(accounts.command('list'))
    .description('List organisations and their members')
    .action(async (options: LogOptions) => {
      await withLog(session, options, async ({ store }) => {
        const { listMembers, listOrganizations } = await import('@feescope/store')
        const organizations = []
        for (const { id, name } of await listOrganizations(store)) {
          const members = await listMembers(store, id)
          organizations.push({
            id,
            name,
            members: members.map(({ userId, name: person, email, role }) => ({
              id: userId,
              name: person,
              email,
              role,
            })),
          })
        }
        if (options.json) writeJson(session, { organizations })
        else {
          for (const { id, name, members } of organizations) {
            session.out(`${name} (${id})\n`)
            session.out(
              columns(members.map(({ name: person, email, role }) => [person, email, role])),
            )
          }
        }
        finish(EXIT.fine)
      })
    })
}
