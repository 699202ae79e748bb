import type { AddCommand } from '../program.ts'
import { addDenialsLetter } from './denials/letter.ts'

/** `feescope denials …` */
export const addDenialCommands: AddCommand = (program, session, finish) => {
  const denials = program.command('denials').description('Denials: what answers them')
  for (const add of [addDenialsLetter]) add(denials, session, finish)
}
