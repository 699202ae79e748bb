import {
  type ClaimInput,
  checkClaim,
  InvalidInput,
  type Issue,
  priceClaim,
  type Reference,
} from '@feescope/core'
import { type AppealDraft, draftAppeal } from '@feescope/documents'
import { redeterminationDeadline } from '../remit/denials/appeal-deadline.ts'
import { denialReason } from '../remit/denials/denial-reasons.ts'
import { judgeDenial } from '../remit/denials/explain-denial.ts'
import { wordsAt } from './words-at.ts'

/** A denied line, without a word on who the patient is. */
export interface AppealQuestion {
  /** The claim as billed, with all its lines: other lines decide what an edit says of this one. */
  readonly claim: ClaimInput
  /** The denied line, from 1. Default 1. */
  readonly line?: number
  /** Group and reason code of the denial: `CO-97`. */
  readonly denial: string
  /** Remark codes. */
  readonly remarks?: readonly string[]
  readonly payer?: string
  /** Day of the remittance; with it the letter names Medicare's deadline. */
  readonly decided?: string
}

/** Drafts the appeal of a denied line, or says why not; for CLI, HTTP and MCP alike. Throws `InvalidInput`. */
export function answerAppeal(reference: Reference, question: AppealQuestion): AppealDraft {
  const { claim, line = 1, payer = null, decided = null, remarks = [] } = question
  const reason = readReason(question.denial)
  const check = checkClaim(reference, claim)
  const price = priceClaim(reference, { ...claim, edits: 'off' })
  if (!Number.isInteger(line) || line < 1 || line > claim.lines.length) {
    throw new InvalidInput([noSuchLine(line, claim.lines.length)])
  }
  const stated = { reasons: [reason], remarks }
  const judged = judgeDenial(stated, line - 1, { check, lines: price.lines })
  const { edits, remedy } = denialReason(reason.split('-')[1] ?? '')
  return draftAppeal({
    claim: { ...claim, lines: claim.lines.map((each) => ({ ...each, code: codeText(each.code) })) },
    line,
    check,
    price,
    denial: { ...judged, edits, remedy },
    payer,
    decided,
    deadline: decided === null ? null : redeterminationDeadline(decided),
    words: wordsAt(reference, claim)(codeText(claim.lines[line - 1]?.code ?? '')) ?? null,
  })
}

function codeText(code: string): string {
  return code.trim().toUpperCase()
}

/** `co97` and `CO-97` are the same; a number alone is the provider's to bear (CO). */
function readReason(text: string): string {
  const match = /^(?:(CO|PR|OA|PI|CR)[- ]?)?([A-Z]?\d{1,3})$/i.exec(text.trim())
  const [, group = 'CO', number] = match ?? []
  if (number !== undefined) return `${group}-${number}`.toUpperCase()
  throw new InvalidInput([
    {
      path: 'denial',
      code: 'malformed-reason',
      expected: 'group and reason code, such as CO-97',
      received: text.slice(0, 20),
      message: `denial: "${text.slice(0, 20)}" is not a denial reason. Write group and number as on the remittance, such as CO-97.`,
    },
  ])
}

function noSuchLine(line: number, lines: number): Issue {
  return {
    path: 'line',
    code: 'no-such-line',
    expected: `1 to ${lines}`,
    received: String(line),
    message: `line: the claim has ${lines} line${lines === 1 ? '' : 's'}; ${line} is none of them.`,
  }
}
