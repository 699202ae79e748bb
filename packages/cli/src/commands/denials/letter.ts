import { extname } from 'node:path'
import type { ClaimInput } from '@feescope/core'
import type { AppealDraft } from '@feescope/documents'
import { InvalidArgumentError } from 'commander'
import { addClaimOptions, type ClaimOptions, claimInputOf } from '../../claim-options.ts'
import { refuseFile } from '../../open-file.ts'
import type { AddCommand } from '../../program.ts'
import { EXIT } from '../../session.ts'
import { writeJson } from '../../write-json.ts'
import { writePaper } from '../../write-paper.ts'

interface LetterOptions extends ClaimOptions {
  readonly denial: string
  readonly line: number
  readonly remark?: readonly string[]
  readonly charge?: readonly string[]
  readonly payer?: string
  readonly decided?: string
  readonly out?: string
}

/** `feescope denials letter PROCEDURE…`: the draft of an appeal, or why there is none. */
export const addDenialsLetter: AddCommand = (denials, session, finish) => {
  addClaimOptions(denials.command('letter'))
    .description('Draft the appeal of a denied line; identity is filled in by you')
    .requiredOption('--denial <reason>', 'group and reason code on the remittance, such as CO-97')
    .option('--line <n>', 'the denied line, in the order given', parseLine, 1)
    .option('--remark <code...>', 'remark codes of the denial')
    .option('--charge <amount...>', 'what was charged for each line, in the order given')
    .option('--payer <name>', 'who denied it')
    .option('--decided <date>', 'day of the remittance; gives the deadline of Medicare')
    .option('--out <file>', 'the letter: .docx to be edited, or .pdf')
    .action(async (procedures: string[], options: LetterOptions) => {
      const { out, json } = options
      if (out !== undefined && !['.docx', '.pdf'].includes(extname(out).toLowerCase())) {
        throw refuseFile(out, 'a file that ends in .docx or .pdf', 'must end in .docx or .pdf.')
      }
      const { answerAppeal } = await import('@feescope/batch')
      const draft = answerAppeal(await session.openReference(), {
        claim: withCharges(claimInputOf(procedures, options, session.today()), options.charge),
        line: options.line,
        denial: options.denial,
        remarks: options.remark ?? [],
        ...(options.payer !== undefined && { payer: options.payer }),
        ...(options.decided !== undefined && { decided: options.decided }),
      })
      if (draft.drafted && out !== undefined) await writePaper(out, draft.paper)
      if (json) writeJson(session, draft)
      else session.out(await renderDraft(draft, out))
      finish(draft.drafted ? EXIT.fine : EXIT.findings)
    })
}

function withCharges(claim: ClaimInput, charges: readonly string[] = []): ClaimInput {
  return {
    ...claim,
    lines: claim.lines.map((line, at) => {
      const charge = charges[at]
      return charge === undefined ? line : { ...line, charge }
    }),
  }
}

async function renderDraft(draft: AppealDraft, out: string | undefined): Promise<string> {
  if (!draft.drafted) {
    return [`No letter: ${draft.why}\n`, ...draft.instead.map((each) => `  - ${each}\n`)].join('')
  }
  const before = ['\nBefore it is sent:\n', ...draft.before.map((each) => `  - ${each}\n`)]
  if (out !== undefined) return [`Draft written to ${out}.\n`, ...before].join('')
  const { renderText } = await import('@feescope/documents')
  return [renderText(draft.paper), ...before].join('')
}

function parseLine(text: string): number {
  const line = Number(text)
  if (/^\d+$/.test(text) && line >= 1) return line
  throw new InvalidArgumentError('A line is a whole number from 1.')
}
