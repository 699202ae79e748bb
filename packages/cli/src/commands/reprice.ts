import { availableParallelism } from 'node:os'
import type { FileFormat, Progress, RepriceReport } from '@feescope/batch'
import { InvalidArgumentError, Option } from 'commander'
import type { AddCommand } from '../program.ts'
import { EXIT, type Session } from '../session.ts'
import { stopOnSignals } from '../stop-on-signals.ts'
import { writeBytes } from '../write-paper.ts'

interface RepriceCommandOptions {
  readonly out: string
  readonly format?: FileFormat
  readonly rejects?: string
  readonly report?: string
  readonly workers: number
  readonly resume?: boolean
  readonly nats?: string
  readonly natsCreds?: string
}

/** `feescope reprice IN --out OUT`: prices and edits a claim file of any length, in input order. */
export const addRepriceCommand: AddCommand = (program, session, finish) => {
  program
    .command('reprice')
    .description('Price and edit a claim file of any length, in input order')
    .argument(
      '<in>',
      'CSV, JSON Lines, Parquet or 837P; .gz and .zst are unpacked; - reads standard input',
    )
    .requiredOption(
      '--out <file>',
      '.csv, .jsonl or .parquet to write, .gz and .zst packed: claim, line, status, allowed, reason, findings, release',
    )
    .addOption(
      new Option('--format <format>', 'of the input (default: by its name)').choices([
        'csv',
        'jsonl',
        'parquet',
        '837p',
      ] satisfies FileFormat[]),
    )
    .option('--rejects <file>', 'records that could not be read (default: OUT.rejects.csv)')
    .option('--report <file>', 'the report as JSON (default: standard output)')
    .option(
      '--workers <n>',
      'threads (default: one per processor)',
      parseWorkers,
      availableParallelism(),
    )
    .option('--resume', 'go on where an interrupted run stopped')
    .option('--nats <urls>', 'let the workers of this cluster do it: nats://HOST:4222[,…]')
    .option('--nats-creds <file>', 'credentials for it')
    .action(async (input: string, options: RepriceCommandOptions) => {
      const stop = stopOnSignals()
      try {
        const report = await run(session, input, options, stop.signal)
        await deliver(session, report, options)
        finish(exitOf(report))
      } finally {
        stop.release()
      }
    })
}

async function run(
  session: Session,
  input: string,
  options: RepriceCommandOptions,
  signal: AbortSignal,
): Promise<RepriceReport> {
  const { nats, natsCreds, format, out, workers, resume = false } = options
  const common = {
    input,
    ...(format && { format }),
    output: out,
    rejects: rejectsOf(options),
    home: session.home,
    onProgress: showProgress(session),
    signal,
  }
  if (nats === undefined) {
    const { repriceFile } = await import('@feescope/batch')
    return repriceFile({ ...common, workers, resume })
  }
  const { repriceOnCluster } = await import('@feescope/batch/distributed')
  const onNote = (text: string) => session.err(`${text}\n`)
  return repriceOnCluster({ ...common, nats: { urls: nats, credentials: natsCreds }, onNote })
}

function rejectsOf({ out, rejects }: RepriceCommandOptions): string {
  return rejects ?? `${out}.rejects.csv`
}

function parseWorkers(text: string): number {
  const workers = Number(text)
  if (/^\d+$/.test(text) && workers >= 1 && workers <= 256) return workers
  throw new InvalidArgumentError('Threads are a whole number from 1 to 256.')
}

async function deliver(
  session: Session,
  report: RepriceReport,
  options: RepriceCommandOptions,
): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`
  if (options.report === undefined) session.out(text)
  else await writeBytes(options.report, text)
  if (report.rejected > 0) {
    session.err(`${report.rejected} of ${report.read} records are in ${rejectsOf(options)}.\n`)
  }
  if (report.completed) return
  const how =
    options.nats === undefined
      ? 'Go on with --resume.'
      : 'The cluster goes on; the same command collects the answers.'
  session.err(`Stopped. ${how}\n`)
}

function exitOf({ completed, refused, denied, rejected }: RepriceReport) {
  if (!completed) return EXIT.fault
  return refused + denied + rejected > 0 ? EXIT.findings : EXIT.fine
}

/** One line that rewrites itself where someone watches; nothing otherwise. */
function showProgress(session: Session): (progress: Progress) => void {
  if (!session.interactive) return () => {}
  return ({ lines, seconds, share }) => {
    const rate = Math.round(lines / Math.max(seconds, 0.001)).toLocaleString('en-US')
    const left =
      share === null || share === 0 ? '' : `, ${Math.ceil((seconds / share) * (1 - share))} s left`
    session.err(`\r${lines.toLocaleString('en-US')} lines, ${rate} lines/s${left}   `)
    if (share === 1) session.err('\n')
  }
}
