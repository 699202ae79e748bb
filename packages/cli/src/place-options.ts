import type { ClaimInput } from '@feescope/core'
import { type Command, Option } from 'commander'

/** Where and when, as far as it moves an amount. */
export interface PlaceOptions {
  readonly date?: string
  readonly locality?: string
  readonly zip?: string
  readonly national?: boolean
  readonly pos?: string
  readonly setting?: 'facility' | 'nonfacility'
  readonly qp?: boolean
}

export function addPlaceOptions(command: Command): Command {
  return command
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
}

/** The part of a claim these options give. */
export function placeOf(options: PlaceOptions, today: string): Omit<ClaimInput, 'lines'> {
  return {
    date: options.date ?? today,
    ...(options.zip !== undefined && { zip: options.zip }),
    ...(options.locality !== undefined && !options.national && { locality: options.locality }),
    ...(options.pos !== undefined && { pos: options.pos }),
    ...(options.setting !== undefined && { setting: options.setting }),
    ...(options.qp && { qp: true }),
  }
}
