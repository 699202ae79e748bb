import type { AddCommand } from '../program.ts'
import { addLogAdd } from './log/add.ts'
import { addLogBackup, addLogRestore } from './log/backup.ts'
import { addLogBenchmark } from './log/benchmark.ts'
import { addLogCases } from './log/cases.ts'
import { addLogExport } from './log/export.ts'
import { addLogImport } from './log/import.ts'
import { addLogList } from './log/list.ts'
import { addLogOffers } from './log/offers.ts'
import { addLogPolicy } from './log/policy.ts'
import { addLogReconcile } from './log/reconcile.ts'
import { addLogSchedules } from './log/schedules.ts'
import { addLogSummary } from './log/summary.ts'
import { addLogSurvey } from './log/survey.ts'
import { addLogRedo, addLogUndo } from './log/undo.ts'

/** `feescope log …`: what was done, and the work RVUs credited for it. */
export const addLogCommands: AddCommand = (program, session, finish) => {
  const log = program
    .command('log')
    .description('The procedure log: what you did, the work RVUs credited, where you stand')
  for (const add of [
    addLogAdd,
    addLogList,
    addLogSummary,
    addLogImport,
    addLogExport,
    addLogUndo,
    addLogRedo,
    addLogPolicy,
    addLogSchedules,
    addLogReconcile,
    addLogSurvey,
    addLogBenchmark,
    addLogOffers,
    addLogCases,
    addLogBackup,
    addLogRestore,
  ]) {
    add(log, session, finish)
  }
}
