import {
  type ClaimInput,
  InvalidInput,
  type Issue,
  type LineInput,
  PROVIDER_TYPES,
  parseProcedure,
} from '@feescope/core'
import { type Command, Option } from 'commander'
import { addPlaceOptions, type PlaceOptions, placeOf } from './place-options.ts'

/** The options `price` and `check` share, as commander leaves them. */
export interface ClaimOptions extends PlaceOptions {
  readonly provider?: ClaimInput['provider']
  readonly participation?: ClaimInput['participation']
  readonly edits?: ClaimInput['edits']
  readonly ncci?: ClaimInput['ncci']
  readonly json?: boolean
}

export function addClaimOptions(command: Command): Command {
  return addPlaceOptions(
    command.argument('<procedure...>', 'CODE[-MODIFIER…][xUNITS], such as 76120-26 or 97110-GPx3'),
  )
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
  return {
    ...placeOf(options, today),
    lines: linesOf(procedures),
    ...(options.provider !== undefined && { provider: options.provider }),
    ...(options.participation !== undefined && { participation: options.participation }),
    ...(options.edits !== undefined && { edits: options.edits }),
    ...(options.ncci !== undefined && { ncci: options.ncci }),
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
