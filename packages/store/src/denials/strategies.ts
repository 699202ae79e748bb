/**
 * What a practice did about a denial. `correction`: the claim is put right and sent again, which is
 * open to anyone. `appeal`: the payer's decision is disputed, which is only worth it where it is wrong.
 */
export interface Strategy {
  readonly id: StrategyId
  readonly kind: 'appeal' | 'correction'
  readonly label: string
  /** What to attach or have at hand. */
  readonly documents: readonly string[]
}

export const STRATEGY_IDS = [
  'modifier-corrected',
  'diagnosis-corrected',
  'place-corrected',
  'units-corrected',
  'missing-information',
  'other-payer-first',
  'enrollment-corrected',
  'records-sent',
  'medical-necessity-letter',
  'policy-cited',
  'edit-table-cited',
  'authorization-shown',
  'timely-filing-shown',
  'contract-cited',
  'peer-to-peer',
  'telephone-reopening',
  'second-level-appeal',
] as const

export type StrategyId = (typeof STRATEGY_IDS)[number]

const NOTICE = 'the remittance that shows the denial'

/** The choices, in our own words. */
export const STRATEGIES: readonly Strategy[] = [
  {
    id: 'modifier-corrected',
    kind: 'correction',
    label: 'Sent again with another modifier',
    documents: ['the corrected claim', 'the part of the record that supports the modifier'],
  },
  {
    id: 'diagnosis-corrected',
    kind: 'correction',
    label: 'Sent again with another diagnosis or pointer',
    documents: ['the corrected claim', 'the assessment in the record'],
  },
  {
    id: 'place-corrected',
    kind: 'correction',
    label: 'Sent again with another place of service',
    documents: ['the corrected claim'],
  },
  {
    id: 'units-corrected',
    kind: 'correction',
    label: 'Sent again with other units or on other lines',
    documents: ['the corrected claim', 'times, sites or counts in the record'],
  },
  {
    id: 'missing-information',
    kind: 'correction',
    label: 'Sent again with what was missing',
    documents: ['the corrected claim', 'what the remark code names'],
  },
  {
    id: 'other-payer-first',
    kind: 'correction',
    label: 'Billed the other payer first',
    documents: ['the other payer’s remittance'],
  },
  {
    id: 'enrollment-corrected',
    kind: 'correction',
    label: 'Put enrollment or credentials in order',
    documents: ['the confirmation of enrollment with its date'],
  },
  {
    id: 'records-sent',
    kind: 'appeal',
    label: 'Appealed with the record',
    documents: [NOTICE, 'the signed note or report of the service', 'the order'],
  },
  {
    id: 'medical-necessity-letter',
    kind: 'appeal',
    label: 'Appealed with a letter of medical necessity',
    documents: [NOTICE, 'the letter, signed', 'history, findings and failed alternatives'],
  },
  {
    id: 'policy-cited',
    kind: 'appeal',
    label: 'Appealed citing the coverage policy',
    documents: [NOTICE, 'the policy of the date, marked', 'where the record meets each criterion'],
  },
  {
    id: 'edit-table-cited',
    kind: 'appeal',
    label: 'Appealed citing the edit table of the quarter',
    documents: [NOTICE, 'the rows of the table, or that there is none', 'the note of each service'],
  },
  {
    id: 'authorization-shown',
    kind: 'appeal',
    label: 'Showed the authorization, or had one granted afterwards',
    documents: [NOTICE, 'the authorization with number and dates'],
  },
  {
    id: 'timely-filing-shown',
    kind: 'appeal',
    label: 'Showed that the claim was sent in time',
    documents: [NOTICE, 'the clearinghouse or payer acknowledgement with its date'],
  },
  {
    id: 'contract-cited',
    kind: 'appeal',
    label: 'Appealed citing the contract',
    documents: [NOTICE, 'the clause and the fee schedule of the date'],
  },
  {
    id: 'peer-to-peer',
    kind: 'appeal',
    label: 'Spoke with the payer’s physician',
    documents: ['the record at hand', 'the criteria the payer applied'],
  },
  {
    id: 'telephone-reopening',
    kind: 'appeal',
    label: 'Had a clerical error reopened by telephone or portal',
    documents: [NOTICE, 'the claim number and what was wrong'],
  },
  {
    id: 'second-level-appeal',
    kind: 'appeal',
    label: 'Went to the second level or outside review',
    documents: [NOTICE, 'the first decision', 'what the first decision overlooked'],
  },
]

export function findStrategy(id: string): Strategy | undefined {
  return STRATEGIES.find((strategy) => strategy.id === id)
}
