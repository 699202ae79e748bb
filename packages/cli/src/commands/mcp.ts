import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'

/** `feescope mcp`: the tools and guides for an assistant, over standard input and output. */
export const addMcpCommand: AddCommand = (program, session, finish) => {
  program
    .command('mcp')
    .description('Serve an assistant (Model Context Protocol) on standard input and output')
    .action(async () => {
      // Loaded here so that the other commands do not pay for it.
      const { serveMcpOnStdio } = await import('@feescope/server/mcp')
      const reference = await session.openReference()
      await serveMcpOnStdio({ reference, today: session.today }, session.err)
      finish(EXIT.fine)
    })
}
