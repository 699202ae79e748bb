import type { Parsed } from '@feescope/core'
import { issueOf } from '../log/issue.ts'

/** A payer, or a kind of payer where no name is listed: what reports are grouped by. */
export interface Payer {
  readonly id: string
  readonly name: string
  /** Other spellings, lower case, as practices and remittances write them. */
  readonly aliases: readonly string[]
}

/** Large payers of the United States and, for all others, their kinds. Our own list. */
export const PAYERS: readonly Payer[] = [
  {
    id: 'medicare',
    name: 'Medicare (Part B)',
    aliases: [
      'medicare part b',
      'part b',
      'traditional medicare',
      'original medicare',
      'noridian',
      'palmetto gba',
      'novitas',
      'first coast',
      'fcso',
      'ngs medicare',
      'national government services',
      'wps gha',
      'wps',
      'cgs',
      'cgs administrators',
    ],
  },
  { id: 'dme-mac', name: 'Medicare (DME contractor)', aliases: ['medicare dme', 'dmerc'] },
  {
    id: 'railroad-medicare',
    name: 'Railroad Medicare',
    aliases: ['rr medicare', 'palmetto railroad'],
  },
  { id: 'medicaid', name: 'Medicaid (a state)', aliases: ['state medicaid', 'medi-cal', 'ahcccs'] },
  {
    id: 'medicaid-managed',
    name: 'Medicaid managed care, other',
    aliases: ['medicaid mco', 'managed medicaid'],
  },
  { id: 'tricare', name: 'TRICARE', aliases: ['champus', 'tricare east', 'tricare west'] },
  {
    id: 'veterans-affairs',
    name: 'Veterans Affairs community care',
    aliases: ['va', 'va community care', 'vaccn', 'champva'],
  },
  {
    id: 'workers-compensation',
    name: 'Workers’ compensation',
    aliases: ['workers comp', 'work comp', "workers' compensation", 'wc'],
  },
  { id: 'auto-liability', name: 'Auto or liability insurer', aliases: ['no fault', 'pip', 'auto'] },
  {
    id: 'aetna',
    name: 'Aetna, commercial',
    aliases: ['aetna commercial', 'aetna us healthcare', 'cvs aetna'],
  },
  { id: 'aetna-medicare', name: 'Aetna Medicare Advantage', aliases: ['aetna ma', 'aetna mapd'] },
  {
    id: 'anthem',
    name: 'Anthem / Elevance, commercial',
    aliases: ['elevance', 'elevance health', 'anthem bcbs', 'anthem blue cross', 'empire bcbs'],
  },
  {
    id: 'anthem-medicare',
    name: 'Anthem / Elevance Medicare Advantage',
    aliases: ['anthem ma', 'anthem mediblue'],
  },
  {
    id: 'bcbs',
    name: 'Blue Cross Blue Shield, other plan',
    aliases: [
      'blue cross',
      'blue shield',
      'blue cross blue shield',
      'bcbs commercial',
      'hcsc',
      'highmark',
      'florida blue',
      'carefirst',
      'horizon bcbs',
    ],
  },
  { id: 'bcbs-medicare', name: 'Blue Cross Blue Shield Medicare Advantage', aliases: ['bcbs ma'] },
  {
    id: 'centene',
    name: 'Centene / Ambetter',
    aliases: ['ambetter', 'superior health', 'health net'],
  },
  { id: 'wellcare', name: 'WellCare Medicare Advantage', aliases: ['wellcare ma', 'well care'] },
  { id: 'cigna', name: 'Cigna, commercial', aliases: ['cigna healthcare', 'evernorth'] },
  { id: 'cigna-medicare', name: 'Cigna Medicare Advantage', aliases: ['healthspring', 'cigna ma'] },
  { id: 'humana', name: 'Humana, commercial', aliases: ['humana commercial', 'humana military'] },
  {
    id: 'humana-medicare',
    name: 'Humana Medicare Advantage',
    aliases: ['humana ma', 'humana gold plus', 'humana choice'],
  },
  {
    id: 'kaiser',
    name: 'Kaiser Permanente',
    aliases: ['kaiser', 'kaiser foundation health plan', 'kp'],
  },
  { id: 'molina', name: 'Molina', aliases: ['molina healthcare'] },
  {
    id: 'unitedhealthcare',
    name: 'UnitedHealthcare, commercial',
    aliases: ['uhc', 'united', 'united healthcare', 'uhc commercial', 'umr', 'optum', 'oxford'],
  },
  {
    id: 'unitedhealthcare-medicare',
    name: 'UnitedHealthcare Medicare Advantage',
    aliases: ['uhc ma', 'uhc medicare', 'aarp medicare advantage', 'aarp'],
  },
  { id: 'medicare-advantage-other', name: 'Medicare Advantage, other', aliases: ['ma plan'] },
  {
    id: 'commercial-other',
    name: 'Commercial, other',
    aliases: ['commercial', 'private', 'other'],
  },
]

const BY_NAME: ReadonlyMap<string, Payer> = new Map(
  PAYERS.flatMap((payer) =>
    [payer.id, payer.name, ...payer.aliases].map((name) => [spelled(name), payer] as const),
  ),
)

/** The payer of an id. */
export function findPayer(id: string): Payer | undefined {
  return PAYERS.find((payer) => payer.id === id)
}

/** The payer a text names: an id, a name or another spelling. Nothing is guessed. */
export function parsePayer(value: unknown, path: string): Parsed<Payer> {
  const payer = typeof value === 'string' ? BY_NAME.get(spelled(value)) : undefined
  if (payer) return { ok: true, value: payer }
  const ids = PAYERS.map(({ id }) => id).join(', ')
  const expected = `one of ${ids}`
  return { ok: false, issues: [issueOf(path, 'unknown-payer', expected, value)] }
}

function spelled(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
