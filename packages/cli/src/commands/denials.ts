import type { AddCommand } from '../program.ts'
import { addDenialsChoices } from './denials/choices.ts'
import { addDenialsLetter } from './denials/letter.ts'
import { addDenialsForget, addDenialsMine } from './denials/mine.ts'
import { addDenialsModerate } from './denials/moderate.ts'
import { addDenialsExport, addDenialsImport, addDenialsTrust } from './denials/pool.ts'
import { addDenialsReport } from './denials/report.ts'
import { addDenialsShow } from './denials/show.ts'
import { addDenialsWorklist } from './denials/worklist.ts'

/** `feescope denials …` */
export const addDenialCommands: AddCommand = (program, session, finish) => {
  const denials = program
    .command('denials')
    .description('Denials: reported, explained, answered, worked off')
  for (const add of [
    addDenialsReport,
    addDenialsShow,
    addDenialsChoices,
    addDenialsMine,
    addDenialsForget,
    addDenialsLetter,
    addDenialsWorklist,
    addDenialsExport,
    addDenialsImport,
    addDenialsTrust,
    addDenialsModerate,
  ]) {
    add(denials, session, finish)
  }
}
