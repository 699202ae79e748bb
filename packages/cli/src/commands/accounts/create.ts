import { InvalidInput } from '@feescope/core'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from '../log/with-log.ts'
import { addUrlOption, linkOf, type UrlOptions } from './link.ts'

/** `feescope accounts create NAME`: an organisation, and a link for its owner. */
export const addAccountsCreate: AddCommand = (accounts, session, finish) => {
  addUrlOption(addLogOptions(accounts.command('create')))
    .description('Make an organisation and print the link by which its owner joins')
    .argument('<name>', 'the name of the organisation')
    .action(async (name: string, options: LogOptions & UrlOptions) => {
      if (!/^\P{Cc}{1,100}$/u.test(name)) {
        const expected = 'one line of 1 to 100 characters'
        throw new InvalidInput([
          {
            path: 'name',
            code: 'malformed-text',
            expected,
            received: `${name.length} characters`,
            message: `name: expected ${expected}.`,
          },
        ])
      }
      await withLog(session, options, async ({ store }) => {
        const { createInvitation, createOrganization } = await import('@feescope/store')
        const organization = await createOrganization(store, name)
        const { token, expiresAt } = await createInvitation(store, organization.id, {
          role: 'owner',
          createdBy: null,
        })
        const link = linkOf(options, token)
        if (options.json) writeJson(session, { organization, link, expiresAt })
        else session.out(`${link}\nIt works once, until ${expiresAt}.\n`)
        finish(EXIT.fine)
      })
    })
}
