import type { Reference } from '@feescope/core'
import { createProgram } from '../../packages/cli/src/program.ts'
import { reportError } from '../../packages/cli/src/report-error.ts'
import { createSession } from '../../packages/cli/src/session.ts'
import { NO_HOME } from '../../packages/cli/test/spawn-feescope.ts'
import { type ContractCase, checkInput } from './case.ts'

/** The claim as arguments of `feescope price`. */
export function priceArguments(input: ContractCase): readonly string[] {
  return ['price', ...procedures(input), ...options(input), '--json']
}

/** The claim as arguments of `feescope check`. */
export function checkArguments(input: ContractCase): readonly string[] {
  const claim = checkInput(input)
  return ['check', ...procedures(claim), ...options(claim), '--json']
}

function procedures({ lines }: ContractCase): readonly string[] {
  return lines.map(({ code, modifiers = [], units }) =>
    [[code, ...modifiers].join('-'), ...(units === undefined ? [] : [units])].join('x'),
  )
}

function options({ lines: _, ...input }: ContractCase): readonly string[] {
  return Object.entries(input).flatMap(([name, value]) =>
    typeof value === 'boolean' ? [`--${name}`] : [`--${name}`, String(value)],
  )
}

/** What the command line wrote: an answer, or a message and its exit code. */
export type Written =
  | { readonly answer: unknown }
  | { readonly exit: number; readonly message: string }

/** Runs a command in this process, over tables already open. */
export async function runCommand(reference: Reference, args: readonly string[]): Promise<Written> {
  let [out, message] = ['', '']
  const surroundings = {
    home: NO_HOME,
    today: () => '2026-11-22',
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      message += text
    },
    interactive: false,
  }
  const session = { ...createSession(surroundings), openReference: async () => reference }
  try {
    await createProgram(session).run(args)
    return { answer: JSON.parse(out) }
  } catch (error) {
    return { exit: reportError(error, session), message }
  }
}
