import { createProgram } from '../src/program.ts'
import { reportError } from '../src/report-error.ts'
import { createSession } from '../src/session.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Answers questions in turn; the one after the last is left unanswered. */
export function answering(...answers: readonly string[]) {
  const left = [...answers]
  return async (): Promise<string | null> => left.shift() ?? null
}

/** Runs one command line in this process, as `main.ts` does. */
export async function run(
  line: string,
  home = '/nonexistent/feescope-home',
  ask?: (question: string) => Promise<string | null>,
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const session = createSession({
    home,
    today: () => '2026-11-22',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: false,
    ask,
  })
  let code: number
  try {
    code = (await createProgram(session).run(line.split(' '))) ?? 0
  } catch (error) {
    code = reportError(error, session)
  }
  return { code, out: out.join(''), err: err.join('') }
}
