import { ENGINE_VERSION } from '@feescope/core'
import { Command } from 'commander'
import { addAccountsCommands } from './commands/accounts.ts'
import { addAdviseCommand } from './commands/advise.ts'
import { addCheckCommand } from './commands/check.ts'
import { addClaimCommand } from './commands/claim.ts'
import { addCodeCommand } from './commands/code.ts'
import { addDataCommands } from './commands/data.ts'
import { addDenialCommands } from './commands/denials.ts'
import { addDiffCommand } from './commands/diff.ts'
import { addLogCommands } from './commands/log.ts'
import { addMcpCommand } from './commands/mcp.ts'
import { addPriceCommand } from './commands/price.ts'
import { addRemitCommand } from './commands/remit.ts'
import { addRepriceCommand } from './commands/reprice.ts'
import { addSearchCommand } from './commands/search.ts'
import { addServeCommand } from './commands/serve.ts'
import { addSpecialtyCommand } from './commands/specialty.ts'
import { addToolkitCommand } from './commands/toolkit.ts'
import { addWorkerCommand } from './commands/worker.ts'
import type { ExitCode, Session } from './session.ts'

/** A command's action leaves its exit code here. */
export type Finish = (code: ExitCode) => void

/** Adds one command to the program. */
export type AddCommand = (program: Command, session: Session, finish: Finish) => void

const COMMANDS: readonly AddCommand[] = [
  addPriceCommand,
  addCheckCommand,
  addClaimCommand,
  addCodeCommand,
  addSearchCommand,
  addAdviseCommand,
  addSpecialtyCommand,
  addRepriceCommand,
  addRemitCommand,
  addDenialCommands,
  addToolkitCommand,
  addWorkerCommand,
  addDiffCommand,
  addDataCommands,
  addLogCommands,
  addServeCommand,
  addAccountsCommands,
  addMcpCommand,
]

export function createProgram(session: Session) {
  return {
    /** Runs one command line. Throws what the command throws. */
    async run(args: readonly string[]): Promise<ExitCode | undefined> {
      let exitCode: ExitCode | undefined
      const program = buildProgram(session, (code) => {
        exitCode = code
      })
      await program.parseAsync([...args], { from: 'user' })
      return exitCode
    },
  }
}

/** The commands with their options; `docs/reference/cli.md` is written from it. */
export function buildProgram(session: Session, finish: Finish): Command {
  const program = new Command('feescope')
    .description('What a procedure code is, what Medicare pays for it and why.')
    .version(ENGINE_VERSION)
    .exitOverride()
    .configureOutput({ writeOut: session.out, writeErr: session.err })
    .showHelpAfterError('(feescope --help shows the commands)')
  for (const add of COMMANDS) add(program, session, finish)
  return program
}
