import { InvalidInput } from '@feescope/core'
import type { Advice, ScenarioSummary } from '@feescope/guides'
import { askChoice } from '../ask-choice.ts'
import { columns } from '../columns.ts'
import { addPlaceOptions, type PlaceOptions, placeOf } from '../place-options.ts'
import type { AddCommand } from '../program.ts'
import { renderAdvice } from '../render-advice.ts'
import { EXIT, type Session } from '../session.ts'
import { writeJson } from '../write-json.ts'

interface AdviseOptions extends PlaceOptions {
  readonly scenario?: string
  readonly answer?: readonly string[]
  readonly json?: boolean
}

type Answers = Readonly<Record<string, string>>

/** `feescope advise`: which code to use, by question and answer, with the argument. */
export const addAdviseCommand: AddCommand = (program, session, finish) => {
  addPlaceOptions(
    program
      .command('advise')
      .description('Which code to use: asks, then gives the code and why each other one fails')
      .option('--scenario <id>', 'the decision path; without it you are asked, or they are listed')
      .option(
        '--answer <key=value...>',
        'answers so far: recorded=yes; in a terminal you are asked',
      ),
  )
    .option('--json', 'one JSON document on standard output')
    .action(async (options: AdviseOptions) => {
      const { adviseFully, listScenarios } = await import('@feescope/guides')
      const place = placeOf(options, session.today())
      const ask = options.json || options.answer ? undefined : session.ask
      const scenario = options.scenario ?? (ask && (await chooseScenario(session, listScenarios())))
      if (scenario === null) {
        finish(EXIT.findings)
        return
      }
      if (scenario === undefined) {
        if (options.answer) throw answersAlone(options.answer)
        listAll(session, listScenarios(), options.json ?? false)
        finish(EXIT.fine)
        return
      }
      const reference = await session.openReference()
      const answerTo = (answers: Answers) => adviseFully(reference, { scenario, answers, ...place })
      const advice = ask
        ? await converse(session, answerTo)
        : answerTo(readAnswers(options.answer ?? []))
      if (advice === null) {
        finish(EXIT.findings)
        return
      }
      if (options.json) writeJson(session, advice)
      else session.out(renderAdvice(advice))
      finish(advice.refused === null ? EXIT.fine : EXIT.findings)
    })
}

/** Answers mean nothing without the questions. */
function answersAlone(answers: readonly string[]): InvalidInput {
  return new InvalidInput([
    {
      path: '--scenario',
      code: 'missing-scenario',
      expected: 'the scenario of the answers',
      received: answers.join(' '),
      message:
        '--answer: name the decision path as well, with --scenario ID. "feescope advise" lists them.',
    },
  ])
}

/** Asks question after question until the advice has none left; `null` when the person stops. */
async function converse(
  session: Session,
  answerTo: (answers: Answers) => Advice,
): Promise<Advice | null> {
  for (let answers: Answers = {}; ; ) {
    const advice = answerTo(answers)
    const { question } = advice
    if (question === null) return advice
    const { id, text, why, kind, answers: choices } = question
    const given = await askChoice(session, `\n${text}\n${why}`, choices, kind === 'several')
    if (given === null) return null
    answers = { ...answers, [id]: given }
  }
}

function chooseScenario(
  session: Session,
  scenarios: readonly ScenarioSummary[],
): Promise<string | null> {
  const choices = scenarios.map(({ id, title, about }) => ({
    value: id,
    label: `${title}: ${about}`,
  }))
  return askChoice(session, 'What is to be coded?', choices)
}

function listAll(session: Session, scenarios: readonly ScenarioSummary[], json: boolean): void {
  if (json) writeJson(session, { scenarios })
  else session.out(columns(scenarios.map(({ id, title, about }) => [id, title, about])))
}

function readAnswers(texts: readonly string[]): Answers {
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
