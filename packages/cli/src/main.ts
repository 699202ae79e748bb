import { homedir } from 'node:os'
import { join } from 'node:path'
import { askInTerminal } from './ask-in-terminal.ts'
import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'
import { createSession } from './session.ts'

// The environment is read here, once; everything below receives what it needs.
const session = createSession({
  home: process.env['FEESCOPE_HOME'] ?? join(homedir(), '.feescope'),
  secret: process.env['FEESCOPE_SECRET'],
  today: () => new Date().toISOString().slice(0, 10),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  ask: process.stdin.isTTY && process.stdout.isTTY ? askInTerminal : undefined,
})

// Who reads the answer has seen enough, as `| head` has: nothing is wrong, and nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : reportError(error, session))
})
// Notes that nobody reads any more stop no server.
process.stderr.on('error', () => {})

try {
  process.exitCode = (await createProgram(session).run(process.argv.slice(2))) ?? 0
} catch (error) {
  process.exitCode = reportError(error, session)
}
