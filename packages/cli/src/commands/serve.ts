import { once } from 'node:events'
import { InvalidArgumentError, Option } from 'commander'
import { openBrowser } from '../open-browser.ts'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly open?: boolean
  readonly database?: string
}

/** `feescope serve`: the web app and the API, on this machine unless told otherwise. */
export const addServeCommand: AddCommand = (program, session, finish) => {
  program
    .command('serve')
    .description('Serve the web app and the API')
    .option('--port <port>', 'port to listen on; 0 picks a free one', parsePort, 4870)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--open', 'open the app in the browser')
    .addOption(
      new Option('--database <url>', 'keep the log in PostgreSQL, not in the data directory').env(
        'DATABASE_URL',
      ),
    )
    .action(async (options: ServeOptions) => {
      // Loaded here so that `price` does not pay for it.
      const { openStoreOnce, startServer } = await import('@feescope/server')
      const server = await startServer({
        host: options.host,
        port: options.port,
        reference: await session.openReference(),
        today: session.today,
        home: session.home,
        store: openStoreOnce(
          options.database === undefined
            ? { home: session.home }
            : { databaseUrl: options.database },
        ),
        report: (fault) => session.err(`${JSON.stringify(fault)}\n`),
      })
      session.err(`Feescope is at ${server.url} (Ctrl-C stops it)\n`)
      if (options.open) openBrowser(server.url)
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
      await server.close()
      finish(EXIT.fine)
    })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}
