import {
  diffReleases,
  findReleaseSide,
  type PresentedDiff,
  presentDiff,
  renderDiffCsv,
} from '@feescope/data'
import { Option } from 'commander'
import { columns } from '../columns.ts'
import { readTextFile } from '../open-file.ts'
import type { AddCommand } from '../program.ts'
import { type ListedCode, readCodeVolumes } from '../read-code-volumes.ts'
import { EXIT, type Session } from '../session.ts'
import { writeJson } from '../write-json.ts'
import { writeBytes } from '../write-paper.ts'
import { addLogOptions, type LogOptions, withLog } from './log/with-log.ts'

interface DiffCommandOptions extends LogOptions {
  readonly codes?: string
  readonly locality?: string
  readonly csv?: string
  readonly volumes?: 'log'
  readonly from?: string
  readonly to?: string
}

/** `feescope diff A B`: what changed between two releases, in RVUs and dollars. */
export const addDiffCommand: AddCommand = (program, session, finish) => {
  addLogOptions(program.command('diff'))
    .description('What changed between two releases, in RVUs and dollars, and why')
    .argument('<before>', 'release, such as RVU25D')
    .argument('<after>', 'release, such as RVU26C')
    .option('--codes <file>', 'only these codes: one a line, or code,units to add up dollars')
    .option('--locality <mac-nn>', 'amounts in this locality (default: national)')
    .addOption(
      new Option('--volumes <from>', 'only what your procedure log holds, as often as it does')
        .choices(['log'])
        .conflicts('codes'),
    )
    .option('--from <date>', 'with --volumes log: first day of the log')
    .option('--to <date>', 'with --volumes log: last day of the log')
    .option('--csv <file>', 'a line for every changed row and setting')
    .action(async (before: string, after: string, options: DiffCommandOptions) => {
      const volumes = await readVolumes(session, options)
      const reference = await session.openReference()
      const diff = diffReleases(
        findReleaseSide(reference, before),
        findReleaseSide(reference, after),
        {
          ...(volumes !== null && { codes: volumes.map(({ code }) => code) }),
          ...(options.locality !== undefined && { locality: options.locality }),
          ...withVolumes(volumes ?? []),
        },
      )
      if (options.csv !== undefined)
        await writeBytes(options.csv, `${[...renderDiffCsv(diff)].join('\n')}\n`)
      const presented = presentDiff(diff)
      if (options.json) writeJson(session, presented)
      else session.out(renderDiff(presented))
      finish(EXIT.fine)
    })
}

/** The user's codes from a list or the log; `null` for all codes. */
async function readVolumes(
  session: Session,
  options: DiffCommandOptions,
): Promise<readonly ListedCode[] | null> {
  const { codes, volumes, from, to } = options
  if (codes !== undefined) return readCodeVolumes(await readTextFile(codes), codes)
  if (volumes === undefined) return null
  return withLog(session, options, async ({ store, scope }) => {
    const { listVolumes } = await import('@feescope/store')
    const filter = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    const logged = await listVolumes(store, scope, filter)
    return logged.map((volume) => ({ ...volume, given: true }))
  })
}

/** Volumes are added up only where the file gives units. */
function withVolumes(volumes: readonly ListedCode[]) {
  const given = volumes.filter((each) => each.given)
  return given.length === 0 ? {} : { volumes: given }
}

const SHOWN = 20

/** The headline figures, then the rows whose amount changed most. */
function renderDiff(diff: PresentedDiff): string {
  const { before, after, added, deleted, changed, gpci, revaluations, volumes } = diff
  const byChange = changed.toSorted(
    (a, b) => Math.abs(cents(b.nonfacility.change)) - Math.abs(cents(a.nonfacility.change)),
  )
  return [
    `${before.pfs} → ${after.pfs}, ${diff.locality}; conversion factor ${before.conversionFactor} → ${after.conversionFactor}\n`,
    `${added.length} rows added, ${deleted.length} deleted, ${changed.length} changed, ${diff.unchanged} unchanged; ${gpci.length} localities with other indices\n`,
    ...revaluations.map(({ sentence, rows }) => `${rows} rows: ${sentence}\n`),
    ...(volumes
      ? [
          `Your volumes: ${volumes.before} → ${volumes.after} (${volumes.change}); work RVUs ${volumes.work.before} → ${volumes.work.after} (${volumes.work.change})\n`,
          `  by cause: ${causesInWords(volumes.causes)}\n`,
        ]
      : []),
    columns([
      ['row', 'before', 'after', 'change', 'causes'],
      ...byChange
        .slice(0, SHOWN)
        .map((row) => [
          row.modifier === '' ? row.code : `${row.code}-${row.modifier}`,
          row.nonfacility.before ?? '—',
          row.nonfacility.after ?? '—',
          row.nonfacility.change,
          causesInWords(row.nonfacility.causes),
        ]),
    ]),
    byChange.length > SHOWN
      ? `… and ${byChange.length - SHOWN} more; --csv FILE writes them all\n`
      : '',
  ].join('')
}

function causesInWords(causes: Readonly<Record<string, string>>): string {
  return Object.entries(causes)
    .filter(([, amount]) => cents(amount) !== 0)
    .map(([cause, amount]) => `${cause} ${amount}`)
    .join(', ')
}

/** For ordering only; amounts are shown as they came. */
function cents(amount: string): number {
  return Number(amount.replace('.', ''))
}
