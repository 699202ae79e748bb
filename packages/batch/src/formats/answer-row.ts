/** A line of the answers, as the CSV has it; blank where there is nothing. */
export interface AnswerRow {
  readonly claim: string
  readonly line: string
  readonly status: string
  readonly allowed: string
  readonly reason: string
  readonly findings: string
  readonly release: string
}

/** Claim and line may be quoted; what follows them never holds a comma. */
const ANSWER = /^("[^"]*"|[^",]*),("[^"]*"|[^",]*),([^,]*),([^,]*),([^,]*),([^,]*),([^,]*)$/

/** Parses a line that `reprice` wrote. */
export function parseAnswerRow(text: string): AnswerRow {
  const [
    ,
    claim = '',
    line = '',
    status = '',
    allowed = '',
    reason = '',
    findings = '',
    release = '',
  ] = ANSWER.exec(text) ?? refuse(text)
  return {
    claim: unquoted(claim),
    line: unquoted(line),
    status,
    allowed,
    reason,
    findings,
    release,
  }
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1) : text
}

function refuse(text: string): never {
  throw new Error(`A line of ${text.length} characters is not an answer of reprice.`)
}
