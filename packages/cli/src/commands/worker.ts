import { closeSync, openSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import type { AddCommand } from '../program.ts'
import { EXIT, type ExitCode, type Session } from '../session.ts'
import { stopOnSignals } from '../stop-on-signals.ts'

interface WorkerCommandOptions {
  readonly stdin?: boolean
  readonly columns?: string
  readonly rejects?: string
  readonly nats?: string
  readonly natsCreds?: string
  readonly idle?: number
}

/** `feescope worker`: prices claims from standard input, or chunks of a NATS cluster. */
export const addWorkerCommand: AddCommand = (program, session, finish) => {
  program
    .command('worker')
    .description(
      'Price claims for others: a filter of standard input, or a worker of a NATS cluster',
    )
    .option('--stdin', 'claims as CSV on standard input, answers as CSV on standard output')
    .option(
      '--columns <list>',
      'of an input without a header row; the answers then have none either',
    )
    .option('--rejects <file>', 'where records go that could not be read')
    .option('--nats <urls>', 'work on the jobs of this cluster: nats://HOST:4222[,…]')
    .option('--nats-creds <file>', 'credentials for it')
    .option('--idle <seconds>', 'stop after so long without work (default: never)', parseSeconds)
    .action(async (options: WorkerCommandOptions) => {
      const { stdin = false, nats } = options
      if (stdin === (nats !== undefined)) {
        session.err('Give either --stdin or --nats URL.\n')
        finish(EXIT.usage)
      } else if (nats === undefined) {
        finish(await filterStdin(session, options))
      } else {
        finish(await workOn(session, nats, options))
      }
    })
}

/** Records that are lost are a finding; those in a rejects file are not lost. */
async function filterStdin(session: Session, options: WorkerCommandOptions): Promise<ExitCode> {
  const { filterClaims } = await import('@feescope/batch/distributed')
  const rejects = options.rejects === undefined ? undefined : openSync(options.rejects, 'w')
  const { read, rejected } = await filterClaims({
    input: process.stdin,
    output: process.stdout,
    columns: options.columns,
    rejects,
    home: session.home,
  })
  if (rejects !== undefined) closeSync(rejects)
  if (rejected > 0) session.err(`${rejected} of ${read} records could not be read.\n`)
  return rejected > 0 && rejects === undefined ? EXIT.findings : EXIT.fine
}

async function workOn(
  session: Session,
  urls: string,
  { natsCreds, idle }: WorkerCommandOptions,
): Promise<ExitCode> {
  const { runWorker } = await import('@feescope/batch/distributed')
  const stop = stopOnSignals()
  try {
    const { chunks, lines } = await runWorker({
      nats: { urls, credentials: natsCreds },
      home: session.home,
      idleSeconds: idle,
      signal: stop.signal,
      onNote: (text) => session.err(`${text}\n`),
    })
    session.err(`Stopped after ${chunks} chunks, ${lines.toLocaleString('en-US')} lines.\n`)
    return EXIT.fine
  } finally {
    stop.release()
  }
}

function parseSeconds(text: string): number {
  const seconds = Number(text)
  if (/^\d+$/.test(text) && seconds > 0) return seconds
  throw new InvalidArgumentError('Give whole seconds, such as 60.')
}
