import { InvalidInput } from '@feescope/core'
import type { Advice } from '@feescope/guides'
import { columns } from '../columns.ts'
import { addPlaceOptions, type PlaceOptions, placeOf } from '../place-options.ts'
import type { AddCommand } from '../program.ts'
import { EXIT, type Session } from '../session.ts'
import { writeJson } from '../write-json.ts'

interface AdviseOptions extends PlaceOptions {
  readonly scenario?: string
  readonly answer?: readonly string[]
  readonly json?: boolean
}

/** `feescope advise`: which code to use, by question and answer, with the argument. */
export const addAdviseCommand: AddCommand = (program, session, finish) => {
  addPlaceOptions(
    program
      .command('advise')
      .description('Which code to use: asks, then gives the code and why each other one fails')
      .option('--scenario <id>', 'the decision path; without it the paths are listed')
      .option('--answer <key=value...>', 'answers so far: recorded=yes'),
  )
    .option('--json', 'one JSON document on standard output')
    .action(async (options: AdviseOptions) => {
      const { advise, listScenarios } = await import('@feescope/guides')
      if (options.scenario === undefined) {
        listAll(session, listScenarios(), options.json ?? false)
        finish(EXIT.fine)
        return
      }
      const { createPricer } = await import('@feescope/guides')
      const place = placeOf(options, session.today())
      const price = createPricer(await session.openReference(), place)
      const advice = advise(options.scenario, readAnswers(options.answer ?? []), {
        date: place.date,
        price,
      })
      if (options.json) writeJson(session, advice)
      else session.out(renderAdvice(advice))
      finish(advice.refused === null ? EXIT.fine : EXIT.findings)
    })
}

function listAll(
  session: Session,
  scenarios: readonly { id: string; title: string; about: string }[],
  json: boolean,
): void {
  if (json) writeJson(session, { scenarios })
  else session.out(columns(scenarios.map(({ id, title, about }) => [id, title, about])))
}

function readAnswers(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
      throw new InvalidInput([
        {
          path: '--answer',
          code: 'malformed-answer',
          expected: 'key=value',
          received: text,
          message: `--answer: "${text}" is not an answer. Write key=value, such as recorded=yes.`,
        },
      ])
    }),
  )
}

/** The question with its answers, or the recommendation with its argument. */
function renderAdvice({ question, recommendation, rejected, disputed, refused }: Advice): string {
  if (refused !== null) return `${refused}\n`
  if (question) {
    return [
      question.text,
      ...(question.why ? [question.why] : []),
      ...question.answers.map(
        ({ value, label }) => `  --answer ${question.id}=${value}   ${label}`,
      ),
      '',
    ].join('\n')
  }
  if (!recommendation) return 'No recommendation.\n'
  const { lines, why, document, price, edits } = recommendation
  return [
    lines.map(({ procedure }) => procedure).join(' ') || 'Nothing to bill',
    `${price === null ? 'No price here' : `Pays ${price} here`}. ${why}`,
    ...section('The note must say', document),
    ...section(
      'Edits that will hit it',
      edits.map(({ text }) => text),
    ),
    ...section(
      'Why not',
      rejected.map(({ code, why: reason }) => `${code}: ${reason}`),
    ),
    ...section(
      'Disputed',
      disputed.map(({ claim, authority, date }) => `${claim} (${authority}, ${date})`),
    ),
    '',
  ].join('\n')
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  - ${item}`)]
}
