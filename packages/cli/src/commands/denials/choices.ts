import { columns } from '../../columns.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'

/** `feescope denials choices`: what a report may name. */
export const addDenialsChoices: AddCommand = (denials, session, finish) => {
  denials
    .command('choices')
    .description('The payers, outcomes and strategies a report may name')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { json?: boolean }) => {
      const { DENIAL_OUTCOMES, PAYERS, STRATEGIES } = await import('@feescope/store')
      if (options.json) {
        writeJson(session, { payers: PAYERS, outcomes: DENIAL_OUTCOMES, strategies: STRATEGIES })
      } else {
        session.out('Payers\n')
        session.out(columns(PAYERS.map(({ id, name }) => [`  ${id}`, name])))
        session.out(`Outcomes\n  ${DENIAL_OUTCOMES.join(', ')}\nStrategies\n`)
        session.out(columns(STRATEGIES.map(({ id, kind, label }) => [`  ${id}`, kind, label])))
      }
      finish(EXIT.fine)
    })
}
