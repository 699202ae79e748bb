import { writeFile } from 'node:fs/promises'
import type { WorkGroup } from '@feescope/batch'
import { InvalidInput } from '@feescope/core'
import { columns } from '../../columns.ts'
import { refuseFile } from '../../open-file.ts'
import type { AddCommand } from '../../program.ts'
import { addReviewOptions, type ReviewOptions, reviewFile } from '../../review-file.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions } from '../log/with-log.ts'
import { withDenials } from './with-denials.ts'

interface WorklistOptions extends ReviewOptions, LogOptions {
  readonly done?: readonly string[]
  readonly undone?: readonly string[]
  readonly all?: boolean
  readonly csv?: string
}

/** How many items of a group are printed; JSON and CSV have all. */
const SHOWN = 20

/** `feescope denials worklist FILE.835`: what to do about it, most dollars first. */
export const addDenialsWorklist: AddCommand = (denials, session, finish) => {
  addLogOptions(addReviewOptions(denials.command('worklist')))
    .description('Denied and underpaid lines by cause, with dollars at stake and deadline')
    .option(
      '--done <id...>',
      'mark items as done; only these marks are kept, nothing of the claims',
    )
    .option('--undone <id...>', 'take the mark back')
    .option('--all', 'show what is done too')
    .option('--csv <file>', 'the list as CSV')
    .action(async (file: string, options: WorklistOptions) => {
      const review = await reviewFile(session, file, options)
      await withDenials(session, options, async ({ store, scope, keys }) => {
        const { renderWorkCsv, workGroupsOf } = await import('@feescope/batch')
        const { listDoneWork, markWork } = await import('@feescope/store')
        const listed = async () =>
          workGroupsOf(review.worklist, {
            secret: keys.secret,
            done: await listDoneWork(store, scope),
          })
        const { done = [], undone = [] } = options
        refuseUnknown([...done, ...undone], await listed())
        await markWork(store, scope, done, true)
        await markWork(store, scope, undone, false)
        const every = await listed()
        const groups = options.all ? every : every.flatMap(openOf)
        if (options.csv !== undefined) await writeCsv(options.csv, renderWorkCsv(groups))
        if (options.json) writeJson(session, { groups })
        else session.out(groups.length === 0 ? 'Nothing to do.\n' : groups.map(render).join('\n'))
        finish(every.some(({ open }) => open > 0) ? EXIT.findings : EXIT.fine)
      })
    })
}

function refuseUnknown(ids: readonly string[], groups: readonly WorkGroup[]): void {
  const known = new Set(groups.flatMap(({ items }) => items.map(({ id }) => id)))
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length === 0) return
  const expected = 'ids as this command lists them for this file'
  const message = `Not on the worklist of this file: ${unknown.join(', ')}. Nothing was marked.`
  throw new InvalidInput([
    { path: 'items', code: 'unknown-item', expected, received: unknown.join(', '), message },
  ])
}

function openOf(group: WorkGroup): readonly WorkGroup[] {
  const items = group.items.filter(({ done }) => !done)
  return items.length === 0 ? [] : [{ ...group, items }]
}

function render({ label, cause, atStake, deadline, open, items }: WorkGroup): string {
  const until = deadline === null ? '' : `, the first by ${deadline}`
  const rows = items
    .slice(0, SHOWN)
    .map((item) => [
      `  ${item.done ? '✓' : ' '} ${item.id}`,
      item.claimId,
      item.code,
      item.date ?? '',
      item.atStake,
      item.deadline ?? '-',
      item.action,
    ])
  const more = items.length - SHOWN
  return [
    `${cause}: ${label} ${open} lines, ${atStake} at stake${until}\n`,
    columns(rows),
    more > 0 ? `    … and ${more} more (--csv or --json)\n` : '',
  ].join('')
}

async function writeCsv(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 }).catch((error: Error) => {
    const what = `cannot be written (${error.message}). Give another path.`
    throw refuseFile(file, 'a file that can be written', what)
  })
}
