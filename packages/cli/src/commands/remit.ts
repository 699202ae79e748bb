import { readFile } from 'node:fs/promises'
import type { PublicRemittanceReview, RemittanceReviewInput } from '@feescope/batch'
import { type ClaimInput, parseUnits } from '@feescope/core'
import { InvalidArgumentError, Option } from 'commander'
import { openFile, refuseFile } from '../open-file.ts'
import { openReviewCsv } from '../open-review-csv.ts'
import { placeOf } from '../place-options.ts'
import type { AddCommand } from '../program.ts'
import { readBilledClaims } from '../read-billed-claims.ts'
import { renderRemit } from '../render-remit.ts'
import { EXIT, type ExitCode, type Session } from '../session.ts'
import { writeJson } from '../write-json.ts'

interface RemitOptions {
  readonly claims?: string
  readonly locality?: string
  readonly national?: boolean
  readonly zip?: string
  readonly pos?: string
  readonly setting?: 'facility' | 'nonfacility'
  readonly qp?: boolean
  readonly participation?: 'par' | 'nonpar'
  readonly contract?: string
  readonly tolerance: number
  readonly csv?: string
  readonly json?: boolean
}

/** `feescope remit FILE.835`: paid against expected, denials with causes, underpayments. */
export const addRemitCommand: AddCommand = (program, session, finish) => {
  program
    .command('remit')
    .description('Compare a remittance (835) with what should have been paid')
    .argument('<file>', 'X12 835')
    .option('--claims <file>', 'the claims as billed: X12 837P or the CSV that reprice takes')
    .option('--locality <mac-nn>', 'where claims do not say: payment locality (default: national)')
    .option('--national', 'the national amount where claims do not say (default)')
    .option('--zip <zip>', 'where claims do not say: ZIP code of the place of service')
    .option('--pos <nn>', 'where neither file says: place of service (default: 11)')
    .addOption(
      new Option('--setting <rate>', 'the rate, instead of a place of service').choices([
        'facility',
        'nonfacility',
      ]),
    )
    .option('--qp', 'qualifying APM participant: the higher conversion factor from 2026')
    .addOption(new Option('--participation <status>', 'with Medicare').choices(['par', 'nonpar']))
    .option('--contract <file>', 'contract of payers other than Medicare, as JSON')
    .option('--tolerance <amount>', 'dollars an amount may be off', parseTolerance, 1)
    .option('--csv <file>', 'every line as CSV')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: RemitOptions) => {
      const answer = await review(session, file, options)
      if (options.json) writeJson(session, answer)
      else session.out(renderRemit(answer))
      finish(exitOf(answer))
    })
}

async function review(
  session: Session,
  file: string,
  options: RemitOptions,
): Promise<PublicRemittanceReview> {
  const { indexClaims, isX12, presentReview, readRemittance, reviewRemittance } = await import(
    '@feescope/batch'
  )
  const opened = await openFile(file)
  if (!isX12(opened.start)) throw refuseFile(file, 'X12 835', 'is not an X12 file (835).')
  const contract = options.contract === undefined ? null : await readContract(options.contract)
  const claims =
    options.claims === undefined ? null : await readBilledClaims(session, options.claims)
  const reference = await session.openReference()
  const { date: _, ...place } = placeOf(options, session.today())
  const csv = options.csv === undefined ? null : await openReviewCsv(options.csv)
  const input: RemittanceReviewInput = {
    remittance: readRemittance(opened.bytes),
    reference,
    place: {
      ...place,
      ...(options.participation !== undefined && { participation: options.participation }),
    },
    tolerance: options.tolerance,
    ...(claims && { claims: await indexClaims(claims) }),
    ...(contract && { contract }),
    ...(csv && { onLine: csv.write }),
  }
  const answer = presentReview(await reviewRemittance(input))
  await csv?.close()
  if (answer.payments.length === 0) {
    const why = answer.issues[0]?.message ?? 'it holds no remittance'
    throw refuseFile(file, 'X12 835', `holds no remittance. ${why}`)
  }
  return answer
}

async function readContract(file: string): Promise<NonNullable<ClaimInput['contract']>> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refuseFile(file, 'a contract as JSON', `cannot be read as JSON (${why}).`)
  }
}

function parseTolerance(text: string): number {
  const cents = parseUnits(text, 2)
  if (cents !== undefined && cents >= 0 && cents <= 10_000) return cents
  throw new InvalidArgumentError('The tolerance is dollars from 0 to 100, such as 0.01.')
}

/** 1 when a line is not as expected, a payment does not balance, or something was not read. */
function exitOf({ totals, balances, claims, issues }: PublicRemittanceReview): ExitCode {
  const { lines, asExpected } = totals.all
  const fine =
    lines === asExpected &&
    balances.every(({ balanced }) => balanced === true) &&
    claims.rejected === 0 &&
    issues.every(({ severity }) => severity !== 'error')
  return fine ? EXIT.fine : EXIT.findings
}
