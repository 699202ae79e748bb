import fc from 'fast-check'

/** Inputs of the log's routes: nearly right as often as wild. */
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '', '__proto__'))
const numbers = fc.oneof(
  fc.constantFrom('0', '1', '0.8', '6100', '9007199254740991', '1e9', '-1', '.', '99999999999'),
  anything,
)
const dates = fc.oneof(
  fc.constantFrom('2026-07-15', '2025-12-31', '2000-02-29', '2026-02-30', '9999-12-31'),
  anything,
)
const codes = fc.oneof(fc.constantFrom('45385', '99213', '27447', 'g0105', '99999'), anything)
const partly = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [] })
const orAny = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: fc.jsonValue(), weight: 1 })

export const logQueries = partly({
  from: dates,
  to: dates,
  code: codes,
  setting: fc.oneof(fc.constantFrom('facility', 'nonfacility'), anything),
  role: fc.oneof(fc.constantFrom('primary', 'resident'), anything),
  tag: anything,
  batchId: anything,
  users: fc.oneof(fc.constantFrom('mine', 'everyone'), anything),
  removed: fc.oneof(fc.constantFrom('true', 'false'), anything),
  limit: numbers,
  after: fc.oneof(fc.constant('2026-07-15_a'), anything),
  by: fc.oneof(fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), anything),
  target: numbers,
  fte: numbers,
  workdays: numbers,
  lastYear: fc.oneof(fc.constantFrom('true', 'false'), anything),
  first: fc.oneof(fc.constantFrom('date-of-service', 'RVU25D', '2025', '2019'), anything),
  second: fc.oneof(fc.constantFrom('date-of-service', 'RVU26C', '2026'), anything),
  specialty: fc.oneof(fc.constantFrom('Cardiology', 'a'), anything),
  metric: anything,
  value: numbers,
  level: fc.oneof(fc.constantFrom('category', 'family'), anything),
  source: fc.oneof(fc.constant('own'), anything),
  year: numbers,
  date: fc.oneof(fc.constant('Day'), anything),
  note: anything,
})

const entries = partly({
  date: orAny(dates),
  code: orAny(codes),
  modifiers: orAny(fc.array(fc.constantFrom('26', '50', '51', '62', 'AS', 'zz'), { maxLength: 5 })),
  units: orAny(fc.integer({ min: 0, max: 10_000 })),
  setting: orAny(fc.constantFrom('facility', 'nonfacility')),
  role: orAny(fc.constantFrom('primary', 'assistant', 'co-surgeon', 'teaching')),
  caseNumber: orAny(fc.integer({ min: 0, max: 1000 })),
  tag: orAny(anything),
  note: orAny(anything),
})

const wildOffers = partly({
  name: orAny(fc.string()),
  base: orAny(numbers),
  threshold: orAny(numbers),
  tiers: orAny(fc.array(partly({ from: orAny(numbers), rate: orAny(numbers) }), { maxLength: 3 })),
  draw: orAny(numbers),
  recoverable: orAny(fc.boolean()),
  qualityBonus: orAny(numbers),
})
const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.nat({ max: 6 }))
  .map(([digits, places]) => `${digits / 10n ** BigInt(places)}`)
const wellFormedOffers = fc.record({
  name: fc.constant('A'),
  base: decimals,
  draw: decimals,
  tiers: fc.tuple(fc.record({ from: fc.constant('0'), rate: decimals })),
})
const offers = orAny(fc.oneof(wildOffers, wellFormedOffers))
const works = orAny(fc.array(fc.oneof(numbers, decimals), { minLength: 1, maxLength: 4 }))

/** Bodies by route. */
export const logBodies = {
  '/entries': orAny(partly({ entries: orAny(fc.array(orAny(entries), { maxLength: 4 })) })),
  '/undo': orAny(partly({ ids: orAny(fc.array(anything)), batchId: orAny(anything) })),
  '/redo': orAny(partly({ ids: orAny(fc.array(anything)), batchId: orAny(anything) })),
  '/offers/pay': orAny(partly({ offer: offers, works })),
  '/offers/compare': orAny(partly({ first: offers, second: offers, works })),
  '/offers/reach': orAny(partly({ offer: offers, amount: orAny(numbers) })),
} as const

export const logSettings = {
  '/policy': orAny(
    partly({
      name: orAny(anything),
      schedule: orAny(fc.constantFrom('date-of-service', '2025', 'RVU26C', 'RVU99A')),
      modifiers: orAny(fc.dictionary(fc.constantFrom('62', '80', 'zz', '__proto__'), numbers)),
      bilateral: orAny(fc.dictionary(fc.constantFrom('1', '3', 'x'), numbers)),
      multiple: orAny(fc.array(numbers, { maxLength: 4 })),
      endoscopy: orAny(fc.constantFrom('difference', 'full')),
      roles: orAny(fc.dictionary(fc.constantFrom('primary', 'x'), numbers)),
    }),
  ),
  '/profile': orAny(
    partly({
      stage: orAny(fc.constantFrom('student', 'resident', 'attending')),
      specialty: orAny(anything),
      fte: orAny(numbers),
      workdays: orAny(fc.integer()),
      target: orAny(numbers),
      caseTargets: orAny(fc.dictionary(anything, orAny(fc.integer()))),
    }),
  ),
} as const

const cells = fc.oneof(dates, codes, numbers, fc.constantFrom('"', '"a,b"', '=1+1', '\u0000'))
const headings = fc.constantFrom(
  'date,code,modifiers,units,setting,role,caseNumber,tag,note',
  'date,code,wrvu',
  'specialty,p25,p50,p75,metric',
  'Day,CPT',
  '',
)

/** Csv text: a heading that fits a route, or not, with any cells. */
const rows = fc.oneof(
  fc.array(cells, { maxLength: 9 }),
  fc.tuple(cells, fc.constant('1'), fc.constant('2'), fc.constant('3'), cells),
)
export const csvFiles = fc
  .tuple(headings, fc.array(rows, { maxLength: 6 }))
  .map(([heading, lines]) => [heading, ...lines.map((row) => row.join(','))].join('\n'))

export const csvRoutes = ['/import', '/surveys', '/reconcile'] as const

export const readRoutes = [
  '/entries',
  '/duplicates',
  '/export',
  '/summary',
  '/policy',
  '/schedules',
  '/profile',
  '/benchmarks',
  '/surveys',
  '/cases',
  '/cases/export',
] as const
