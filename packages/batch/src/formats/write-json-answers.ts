import type { AnswerRow } from './answer-row.ts'

/** An object per line: the keys of the CSV, null where there is nothing, findings as a list. */
export async function* writeJsonAnswers(
  rows: AsyncIterable<readonly AnswerRow[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const some of rows) yield encoder.encode(some.map(jsonLine).join(''))
}

function jsonLine({ claim, line, status, allowed, reason, findings, release }: AnswerRow): string {
  const row = {
    claim,
    line,
    status,
    allowed: allowed || null,
    reason: reason || null,
    findings: findings === '' ? [] : findings.split(' '),
    release: release || null,
  }
  return `${JSON.stringify(row)}\n`
}
