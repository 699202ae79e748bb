import {
  type ClaimInput,
  InvalidInput,
  type Issue,
  type LineInput,
  PROVIDER_TYPES,
  parseProcedure,
} from '@feescope/core'
import { type Command, Option } from 'commander'

/** The options `price` and `check` share, as commander leaves them. */
export interface ClaimOptions {
  readonly date?: string
  readonly locality?: string
  readonly zip?: string
  readonly national?: boolean
  readonly pos?: string
  readonly setting?: 'facility' | 'nonfacility'
  readonly qp?: boolean
  readonly provider?: ClaimInput['provider']
  readonly participation?: ClaimInput['participation']
  readonly edits?: ClaimInput['edits']
  readonly ncci?: ClaimInput['ncci']
  readonly json?: boolean
}

export function addClaimOptions(command: Command): Command {
  return command
    .argument('<procedure...>', 'CODE[-MODIFIER…][xUNITS], such as 76120-26 or 97110-GPx3')
    .option('--date <date>', 'date of service, YYYY-MM-DD (default: today)')
    .option('--locality <mac-nn>', 'payment locality, such as 13202-01 for Manhattan')
    .option('--zip <zip>', 'ZIP code of the place of service; decides the locality')
    .option('--national', 'national amount, not adjusted for a locality (default)')
    .option('--pos <nn>', 'place of service, two digits (default: 11, office)')
    .addOption(
      new Option('--setting <rate>', 'the rate, instead of a place of service').choices([
        'facility',
        'nonfacility',
      ]),
    )
    .option('--qp', 'qualifying APM participant: the higher conversion factor from 2026')
    .addOption(new Option('--provider <type>', 'who furnishes the service').choices(PROVIDER_TYPES))
    .addOption(new Option('--participation <status>', 'with Medicare').choices(['par', 'nonpar']))
    .addOption(
      new Option('--ncci <tables>', 'NCCI tables the edits read').choices([
        'practitioner',
        'outpatient',
      ]),
    )
    .option('--json', 'one JSON document on standard output')
}

/** All procedures form one claim, in the order given. Throws `InvalidInput` with every issue. */
export function claimInputOf(
  procedures: readonly string[],
  options: ClaimOptions,
  today: string,
): ClaimInput {
  const lines = linesOf(procedures)
  return {
    date: options.date ?? today,
    lines,
    ...(options.zip !== undefined && { zip: options.zip }),
    ...(options.locality !== undefined && !options.national && { locality: options.locality }),
    ...(options.pos !== undefined && { pos: options.pos }),
    ...(options.setting !== undefined && { setting: options.setting }),
    ...(options.qp && { qp: true }),
    ...(options.provider !== undefined && { provider: options.provider }),
    ...(options.edits !== undefined && { edits: options.edits }),
    ...(options.ncci !== undefined && { ncci: options.ncci }),
    ...(options.participation !== undefined && { participation: options.participation }),
  }
}

function linesOf(procedures: readonly string[]): readonly LineInput[] {
  const issues: Issue[] = []
  const lines = procedures.flatMap((text, index) => {
    const procedure = parseProcedure(text, `procedure ${index + 1}`)
    if (procedure.ok) return [procedure.value]
    issues.push(...procedure.issues)
    return []
  })
  if (issues.length > 0) throw new InvalidInput(issues)
  return lines
}
