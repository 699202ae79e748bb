import type { Command } from 'commander'
import type { AddCommand, Finish } from '../../program.ts'
import { EXIT, type Session } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { addLogOptions, type LogOptions, withLog } from './with-log.ts'

/** `feescope log undo [ID…]`: takes the last act back, or the entries named. */
export const addLogUndo: AddCommand = (log, session, finish) =>
  addUndoing(log, session, finish, {
    name: 'undo',
    description: 'Take back what was added last, or the entries named; log redo brings them back',
    removed: false,
  })

/** `feescope log redo [ID…]`: brings back what was taken back last, or the entries named. */
export const addLogRedo: AddCommand = (log, session, finish) =>
  addUndoing(log, session, finish, {
    name: 'redo',
    description: 'Bring back what was taken back last, or the entries named',
    removed: true,
  })

function addUndoing(
  log: Command,
  session: Session,
  finish: Finish,
  { name, description, removed }: { name: string; description: string; removed: boolean },
): void {
  addLogOptions(log.command(name))
    .description(description)
    .argument('[id...]', 'ids as log list shows them')
    .action(async (ids: string[], options: LogOptions) => {
      await withLog(session, options, async ({ store, scope }) => {
        const { findLastBatch, removeEntries, restoreEntries } = await import('@feescope/store')
        const batchId = ids.length > 0 ? undefined : await findLastBatch(store, scope, { removed })
        const choice = batchId === undefined ? { ids } : { batchId }
        const change = removed ? restoreEntries : removeEntries
        const changed = await change(store, scope, choice)
        if (options.json) writeJson(session, { ids: changed })
        else session.out(`${changed.length} entries ${removed ? 'brought back' : 'taken back'}\n`)
        finish(changed.length === 0 ? EXIT.findings : EXIT.fine)
      })
    })
}
