import type { FullCodeOutcome } from '@feescope/guides'
import { addPlaceOptions, type PlaceOptions, placeOf } from '../place-options.ts'
import type { AddCommand } from '../program.ts'
import { renderCode } from '../render-code.ts'
import { renderWords } from '../render-guide.ts'
import { EXIT } from '../session.ts'
import { writeJson } from '../write-json.ts'

/** `feescope code CODE`: what a code is, its rows, amounts, indicators, and its guide. */
export const addCodeCommand: AddCommand = (program, session, finish) => {
  addPlaceOptions(
    program
      .command('code')
      .description('What a code is: rows, national amounts, indicators, standing, guide')
      .argument('<code>', 'procedure code, such as 76120'),
  )
    .option('--json', 'one JSON document on standard output')
    .action(async (code: string, options: PlaceOptions & { json?: boolean }) => {
      const { describeFully } = await import('@feescope/guides')
      const answer = describeFully(await session.openReference(), {
        code,
        ...placeOf(options, session.today()),
      })
      if (!answer.found) {
        const { code: asked, reason, message, words } = answer
        if (options.json) writeJson(session, { code: asked, reason, message, ...words })
        else if (words.label !== null)
          session.out(`${asked} · ${words.label}\n${renderWords(words)}`)
        session.err(`${message}\n`)
        finish(EXIT.findings)
        return
      }
      const outcome: FullCodeOutcome = answer.outcome
      if (options.json) writeJson(session, outcome)
      else session.out(renderCode(outcome))
      finish(EXIT.fine)
    })
}
