import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { FileFormat, Progress, RepriceReport } from '@feescope/batch'
import { InvalidArgumentError, Option } from 'commander'
import type { AddCommand } from '../program.ts'
import { EXIT, type Session } from '../session.ts'

interface RepriceCommandOptions {
  readonly out: string
  readonly format?: FileFormat
  readonly rejects?: string
  readonly report?: string
  readonly workers: number
  readonly resume?: boolean
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
    .action(async (input: string, options: RepriceCommandOptions) => {
      const { repriceFile } = await import('@feescope/batch')
      const stop = new AbortController()
      const onInterrupt = (): void => stop.abort()
      process.once('SIGINT', onInterrupt)
      try {
        const report = await repriceFile({
          input,
          ...(options.format && { format: options.format }),
          output: options.out,
          rejects: options.rejects ?? `${options.out}.rejects.csv`,
          home: session.home,
          workers: options.workers,
          resume: options.resume ?? false,
          onProgress: showProgress(session),
          signal: stop.signal,
        })
        await deliver(session, report, options)
        finish(exitOf(report))
      } finally {
        process.off('SIGINT', onInterrupt)
      }
    })
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
  else await writeFile(options.report, text)
  if (!report.completed) session.err('Stopped. Go on with --resume.\n')
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
