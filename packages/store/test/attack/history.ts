import fc from 'fast-check'

/** What happens to a store of reports, as an attacker may arrange or watch it. */
export type Operation =
  | { readonly kind: 'report'; readonly who: number; readonly report: SmallReport }
  | { readonly kind: 'forget'; readonly who: number }
  | { readonly kind: 'forget-one'; readonly who: number; readonly month: string }

export interface SmallReport {
  readonly code: string
  readonly payer: string
  readonly denialCode: string
  readonly month: string
  readonly outcome: string
  readonly strategies: readonly string[]
  readonly setting: string
}

export type History = readonly Operation[]

const someone = fc.integer({ min: 0, max: 19 })
const content = {
  outcome: fc.constantFrom('overturned', 'upheld', 'open'),
  strategies: fc.subarray(['records-sent', 'policy-cited']),
  setting: fc.constantFrom('facility', 'nonfacility'),
}

/** Reports of two clusters of one code, many enough to be published now and then. */
const openReport: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constant('report' as const),
  who: someone,
  report: fc.record({
    code: fc.constant('76000'),
    payer: fc.constantFrom('medicare', 'medicare', 'aetna'),
    denialCode: fc.constant('97'),
    month: fc.constantFrom('2026-01', '2026-02'),
    ...content,
  }),
})

const removal: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('forget' as const), who: someone }),
  fc.record({
    kind: fc.constant('forget-one' as const),
    who: someone,
    month: fc.constantFrom('2026-01', '2026-02'),
  }),
)

/** Reports of cells that at most four reporters ever touch, beside, above and among the others. */
export const secretReport: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constant('report' as const),
  who: fc.integer({ min: 0, max: 3 }),
  report: fc.oneof(
    fc.record({
      code: fc.constant('76000'),
      payer: fc.constantFrom('cigna', 'humana'),
      denialCode: fc.constant('97'),
      month: fc.constantFrom('2026-01', '2026-02'),
      ...content,
    }),
    fc.record({
      code: fc.constant('76000'),
      payer: fc.constant('medicare'),
      denialCode: fc.constant('50'),
      month: fc.constant('2026-03'),
      ...content,
    }),
  ),
})

export const histories: fc.Arbitrary<History> = fc.array(
  fc.oneof({ arbitrary: openReport, weight: 6 }, { arbitrary: removal, weight: 1 }),
  { minLength: 25, maxLength: 80, size: 'max' },
)
