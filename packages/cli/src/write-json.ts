import type { Session } from './session.ts'

/** The one JSON document of an answer. */
export function writeJson(session: Pick<Session, 'out'>, answer: unknown): void {
  session.out(`${JSON.stringify(answer, null, 2)}\n`)
}
