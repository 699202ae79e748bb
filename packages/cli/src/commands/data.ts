import type { AddCommand } from '../program.ts'
import { addDataExport } from './data-export.ts'
import { addDataImport } from './data-import.ts'
import { addDataList } from './data-list.ts'
import { addDataVerify } from './data-verify.ts'

/** `feescope data list | import | verify | export`: the reference data held. */
export const addDataCommands: AddCommand = (program, session, finish) => {
  const data = program
    .command('data')
    .description('Reference data: what is held, importing CMS files, checking, exporting')
  addDataList(data, session, finish)
  addDataImport(data, session, finish)
  addDataVerify(data, session, finish)
  addDataExport(data, session, finish)
}
