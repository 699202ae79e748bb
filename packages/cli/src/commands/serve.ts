import { once } from 'node:events'
import type { Accounts, StoreOpener } from '@feescope/server'
import { InvalidArgumentError, Option } from 'commander'
import { openBrowser } from '../open-browser.ts'
import type { AddCommand } from '../program.ts'
import { EXIT, type Session } from '../session.ts'

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly open?: boolean
  readonly database?: string
  readonly accounts?: boolean
  readonly url?: string
  readonly nats?: string
  readonly natsCreds?: string
}

/** `feescope serve`: the web app and the API, on this machine unless told otherwise. */
export const addServeCommand: AddCommand = (program, session, finish) => {
  program
    .command('serve')
    .description('Serve the web app and the API')
    .option('--port <port>', 'port to listen on; 0 picks a free one', parsePort, 4870)
    .option(
      '--host <host>',
      'address to listen on; others than loopback need --accounts',
      '127.0.0.1',
    )
    .option('--open', 'open the app in the browser')
    .option('--accounts', 'let people in by account only (feescope accounts makes the first)')
    .option('--url <url>', 'where people open it, such as https://feescope.example', parseUrl)
    .option('--nats <urls>', 'show the repricing jobs of this cluster at /jobs')
    .option('--nats-creds <file>', 'credentials for it')
    .addOption(
      new Option('--database <url>', 'keep the log in PostgreSQL, not in the data directory').env(
        'DATABASE_URL',
      ),
    )
    .action(async (options: ServeOptions) => {
      // Loaded here so that `price` does not pay for it.
      const { openStoreOnce, startServer } = await import('@feescope/server')
      const store = openStoreOnce(
        options.database === undefined ? { home: session.home } : { databaseUrl: options.database },
      )
      const jobs = await openJobs(options)
      const server = await startServer({
        host: options.host,
        port: options.port,
        reference: await session.openReference(),
        today: session.today,
        home: session.home,
        store,
        jobs,
        ...(options.accounts && { accounts: await openAccounts(session, options, store) }),
        ...(options.url !== undefined && { allowedHosts: [new URL(options.url).hostname] }),
        report: (fault) => session.err(`${JSON.stringify(fault)}\n`),
        // Someone at a terminal reads the address; a service keeps the lines.
        log: session.interactive ? undefined : (line) => session.err(`${JSON.stringify(line)}\n`),
      })
      session.err(`Feescope is at ${options.url ?? server.url} (Ctrl-C stops it)\n`)
      if (options.open) openBrowser(options.url ?? server.url)
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
      await server.close()
      await jobs?.close()
      finish(EXIT.fine)
    })
}

async function openJobs({ nats, natsCreds }: ServeOptions) {
  if (nats === undefined) return undefined
  const { watchJobs } = await import('@feescope/batch/distributed')
  return watchJobs({ urls: nats, credentials: natsCreds })
}

async function openAccounts(
  session: Session,
  { host, url }: ServeOptions,
  opener: StoreOpener,
): Promise<Accounts> {
  const { checkSecret, createAccounts, isLoopback, readOrCreateSecret } = await import(
    '@feescope/server'
  )
  const { listOrganizations } = await import('@feescope/store')
  const secret =
    session.secret === undefined
      ? readOrCreateSecret(session.home)
      : checkSecret(session.secret, 'FEESCOPE_SECRET')
  const organizations = await listOrganizations(await opener.open())
  if (!organizations.some(({ members }) => members > 0)) {
    session.err(
      'Nobody has an account yet: feescope accounts create "NAME OF THE ORGANISATION" prints a link for its owner.\n',
    )
  }
  if (!isLoopback(host) && !url?.startsWith('https:')) {
    session.err(
      'Passwords travel unencrypted: put a proxy with TLS before the server and say its address, --url https://… (docs/accounts.md).\n',
    )
  }
  return createAccounts({ store: opener, secret, url: url ?? 'http://localhost' })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}

function parseUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  throw new InvalidArgumentError('Write it as https://feescope.example or http://….')
}
