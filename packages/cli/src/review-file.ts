import { readFile } from 'node:fs/promises'
import type { AppealTerm, RemittanceReview, RemittanceReviewInput } from '@feescope/batch'
import { type ClaimInput, parseUnits } from '@feescope/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { openFile, refuseFile } from './open-file.ts'
import { openReviewCsv } from './open-review-csv.ts'
import { placeOf } from './place-options.ts'
import { readBilledClaims } from './read-billed-claims.ts'
import type { Session } from './session.ts'

/** What a review of a remittance is asked with. */
export interface ReviewOptions {
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
  readonly appealDays?: readonly AppealTerm[]
}

const ONE_CENT = 1

/** The options of every command that reviews a remittance. */
export function addReviewOptions(command: Command): Command {
  return command
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
    .addOption(
      new Option('--tolerance <amount>', 'dollars an amount may be off')
        .argParser(parseTolerance)
        .default(ONE_CENT, '0.01'),
    )
    .option(
      '--appeal-days <payer=days...>',
      'how long other payers give to appeal: part of the name, or * for any, and days',
      addTerm,
    )
}

/** Reviews a file; every line also goes to `csv`, where a file is named. */
export async function reviewFile(
  session: Session,
  file: string,
  options: ReviewOptions,
  csvFile?: string,
): Promise<RemittanceReview> {
  const { indexClaims, isX12, readRemittance, reviewRemittance } = await import('@feescope/batch')
  const opened = await openFile(file)
  if (!isX12(opened.start)) throw refuseFile(file, 'X12 835', 'is not an X12 file (835).')
  const contract = options.contract === undefined ? null : await readContract(options.contract)
  const claims =
    options.claims === undefined ? null : await readBilledClaims(session, options.claims)
  const reference = await session.openReference()
  const { date: _, ...place } = placeOf(options, session.today())
  const csv = csvFile === undefined ? null : await openReviewCsv(csvFile)
  const input: RemittanceReviewInput = {
    remittance: readRemittance(opened.bytes),
    reference,
    place: {
      ...place,
      ...(options.participation !== undefined && { participation: options.participation }),
    },
    tolerance: options.tolerance,
    ...(options.appealDays && { appealTerms: options.appealDays }),
    ...(claims && { claims: await indexClaims(claims) }),
    ...(contract && { contract }),
    ...(csv && { onLine: csv.write }),
  }
  const answer = await reviewRemittance(input)
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

function addTerm(text: string, terms: readonly AppealTerm[] = []): readonly AppealTerm[] {
  const [, payer, days] = /^(.+)=(\d{1,4})$/.exec(text) ?? []
  if (payer !== undefined && Number(days) >= 1) return [...terms, { payer, days: Number(days) }]
  throw new InvalidArgumentError('Give a payer and days, such as AETNA=180 or *=90.')
}
