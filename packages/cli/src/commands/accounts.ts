import type { AddCommand } from '../program.ts'
import { addAccountsCreate } from './accounts/create.ts'
import { addAccountsInvite } from './accounts/invite.ts'
import { addAccountsList } from './accounts/list.ts'

/** `feescope accounts …`: who may use a shared server. */
export const addAccountsCommands: AddCommand = (program, session, finish) => {
  const accounts = program
    .command('accounts')
    .description('Organisations and people of a shared server (feescope serve --accounts)')
  for (const add of [addAccountsCreate, addAccountsInvite, addAccountsList]) {
    add(accounts, session, finish)
  }
}
