import type { SearchHit } from '@feescope/guides'
import { columns } from '../columns.ts'
import type { AddCommand } from '../program.ts'
import { EXIT } from '../session.ts'
import { wholeNumber } from '../whole-number.ts'
import { writeJson } from '../write-json.ts'

/** `feescope search WORDS…`: codes by plain words, numbers or ranges. */
export const addSearchCommand: AddCommand = (program, session, finish) => {
  program
    .command('search')
    .description('Find codes by plain words, a code, its beginning, or a range')
    .argument('<words...>', 'such as: video swallow, 7612, 77001-77003')
    .option('--limit <n>', 'how many results, at most 100', wholeNumber(1, 100), 10)
    .option('--json', 'one JSON document on standard output')
    .action(async (words: string[], options: { limit: number; json?: boolean }) => {
      const { searchOf } = await import('@feescope/guides')
      const { openHcpcsLevelTwo } = await import('@feescope/data')
      const levelTwo = openHcpcsLevelTwo({ home: session.home })
      const search = searchOf(await session.openReference(), { levelTwo })
      const results = search.search(words.join(' '), options.limit)
      if (options.json) writeJson(session, { results })
      else if (results.length === 0) session.out('Nothing found. Try other words, or a code.\n')
      else session.out(columns(results.map(cells)))
      finish(EXIT.fine)
    })
}

function cells({ code, label, ended, why }: SearchHit): readonly string[] {
  return [code, `${label ?? ''}${ended === null ? '' : ` [ended ${ended}]`}`, why]
}
