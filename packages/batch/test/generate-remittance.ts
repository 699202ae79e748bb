import { formatUnits, type LineInput, parseUnits, priceClaim, type Reference } from '@feescope/core'
import { INJECTED_KINDS, type InjectedKind, injectUnderpayment } from './inject-underpayments.ts'
import { createRandom } from './random.ts'

/** Amounts of a remitted line, in cents. */
export interface PaidLine {
  readonly allowed: number
  readonly deductible: number
  readonly coinsurance: number
  readonly sequestered: number
}

export interface GeneratedClaim {
  readonly id: string
  readonly pos: string
  readonly zip: string
  readonly taxonomy: string
  readonly lines: readonly (LineInput & { readonly charge: string })[]
  readonly paid: readonly PaidLine[]
}

export interface Generated {
  readonly claims: string
  readonly remittance: string
  readonly lines: number
  readonly injected: readonly { readonly claimId: string; readonly kind: InjectedKind }[]
}

export const DATE = '2026-07-15'
const PHYSICIAN = '207R00000X'
const NURSE = '363L00000X'
const ZIPS = ['10016', '14203', '30309', '60611', '94110', '77030', '98104', '33133']

/** Claims of one to three lines that meet every kind of multiple-procedure rule. */
const SERVICES: readonly (readonly LineInput[])[] = [
  [{ code: '99213' }],
  [
    { code: '99214', modifiers: ['25'] },
    { code: '20610', modifiers: ['50'] },
  ],
  [{ code: '99204' }, { code: '93000' }],
  [{ code: '45385' }, { code: '45380', modifiers: ['59'] }],
  [{ code: '45385', modifiers: ['PT'] }],
  [{ code: '11042' }, { code: '11721', modifiers: ['59'] }, { code: '11056', modifiers: ['59'] }],
  [
    { code: '97110', modifiers: ['GP'], units: 2 },
    { code: '97530', modifiers: ['GP'] },
  ],
  [{ code: '72148' }, { code: '70553' }],
  [
    { code: '72148', modifiers: ['26'] },
    { code: '70553', modifiers: ['26'] },
  ],
  [{ code: '93306' }, { code: '78452' }],
  [{ code: '92133' }, { code: '92083' }],
  [{ code: '29881', modifiers: ['RT'] }],
  [{ code: '27447', modifiers: ['LT', '80'] }],
]

/** A pair of files: the claims, and a remittance that pays them right but for the injected lines. */
export function generateRemittance(
  reference: Reference,
  options: { readonly lines: number; readonly each: number; readonly seed: number },
): Generated {
  const random = createRandom(options.seed)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const claims: GeneratedClaim[] = []
  const injected: { claimId: string; kind: InjectedKind }[] = []
  let lines = 0
  while (lines < options.lines) {
    const services = pick(SERVICES)
    const claim = payRight(reference, {
      id: `C${claims.length + 1}`,
      pos: pick(['11', '11', '11', '22', '24']),
      zip: pick(ZIPS),
      taxonomy: random() < 0.2 ? NURSE : PHYSICIAN,
      lines: services.map((line) => ({
        ...line,
        charge: `${900 + Math.floor(random() * 2000)}.00`,
      })),
      deductible: random() < 0.1 ? '283.00' : '0.00',
    })
    if (!claim) continue
    claims.push(claim)
    lines += claim.lines.length
  }
  for (let count = 0; count < options.each; count++) {
    for (const kind of INJECTED_KINDS) {
      const id = `U${claims.length + 1}`
      claims.push(injectUnderpayment(reference, kind, { id, zip: pick(ZIPS) }))
      injected.push({ claimId: id, kind })
    }
  }
  const shuffled = claims.map((claim) => ({ claim, at: random() })).sort((a, b) => a.at - b.at)
  const ordered = shuffled.map(({ claim }) => claim)
  return { claims: write837(ordered), remittance: write835(ordered), lines, injected }
}

/** A claim paid as the engine prices it; nothing where the draw cannot be priced. */
export function payRight(
  reference: Reference,
  claim: Omit<GeneratedClaim, 'paid'> & { readonly deductible?: string },
): GeneratedClaim | undefined {
  const { lines, pos, zip, taxonomy, deductible = '0.00' } = claim
  const outcome = priceClaim(reference, {
    date: DATE,
    zip,
    pos,
    provider: taxonomy === NURSE ? 'np' : 'physician',
    deductible,
    edits: 'off',
    lines,
  })
  const paid = outcome.lines.flatMap((line): readonly PaidLine[] => {
    if (line.status !== 'priced' || !line.medicare || !line.patient) return []
    return [
      {
        allowed: cents(line.allowed),
        deductible: cents(line.patient.deductible),
        coinsurance: cents(line.patient.coinsurance),
        sequestered: cents(line.medicare.sequestered),
      },
    ]
  })
  return paid.length === lines.length ? { ...claim, paid } : undefined
}

export function write837(claims: readonly GeneratedClaim[]): string {
  const body = claims.flatMap(({ id, pos, zip, taxonomy, lines }) => [
    'HL*2*1*22*0',
    'SBR*P*18*******MB',
    `CLM*${id}*${money(sum(lines.map(({ charge }) => cents(charge))))}***${pos}:B:1*Y*A*Y*Y`,
    'HI*ABK:I10',
    'NM1*82*1*RENDERING*A****XX*1234567893',
    `PRV*PE*PXC*${taxonomy}`,
    'NM1*77*2*PLACE*****XX*1234567893',
    `N4*TOWN*NY*${zip}`,
    ...lines.flatMap(({ code, modifiers = [], units = 1, charge }, at) => [
      `LX*${at + 1}`,
      `SV1*HC:${[code, ...modifiers].join(':')}*${charge}*UN*${units}***1`,
      `DTP*472*D8*${DATE.replaceAll('-', '')}`,
      `REF*6R*${id}L${at + 1}`,
    ]),
  ])
  return envelope('HC', '837', '005010X222A1', [
    'BHT*0019*00*1*20260803*0900*CH',
    'HL*1**20*1',
    `PRV*BI*PXC*${PHYSICIAN}`,
    'NM1*85*2*PRACTICE*****XX*1234567893',
    'N4*NEW YORK*NY*10016',
    ...body,
  ])
}

/** Every third claim leaves out AMT*B6, every fifth REF*6R, as some payers do. */
export function write835(claims: readonly GeneratedClaim[]): string {
  const paidOf = (line: PaidLine) =>
    line.allowed - line.deductible - line.coinsurance - line.sequestered
  const body = claims.flatMap(({ id, pos, lines, paid }, index) => [
    `CLP*${id}*1*${money(sum(lines.map(({ charge }) => cents(charge))))}*${money(sum(paid.map(paidOf)))}*${money(sum(paid.map(({ deductible, coinsurance }) => deductible + coinsurance)))}*MB*P${id}*${pos}*1`,
    ...lines.flatMap(({ code, modifiers = [], units = 1, charge }, at) => {
      const line = paid[at]
      if (!line) return []
      return [
        `SVC*HC:${[code, ...modifiers].join(':')}*${charge}*${money(paidOf(line))}**${units}`,
        `DTM*472*${DATE.replaceAll('-', '')}`,
        `CAS*CO*45*${money(cents(charge) - line.allowed)}**253*${money(line.sequestered)}`,
        ...(line.deductible > 0 ? [`CAS*PR*1*${money(line.deductible)}`] : []),
        ...(line.coinsurance > 0 ? [`CAS*PR*2*${money(line.coinsurance)}`] : []),
        ...(index % 5 === 0 ? [] : [`REF*6R*${id}L${at + 1}`]),
        ...(index % 3 === 0 ? [] : [`AMT*B6*${money(line.allowed)}`]),
      ]
    }),
  ])
  const total = sum(claims.flatMap(({ paid }) => paid.map(paidOf)))
  return envelope('HP', '835', '', [
    `BPR*I*${money(total - 1000)}*C*ACH************20260820`,
    'TRN*1*TRACE*1000000000',
    'N1*PR*MEDICARE PART B',
    'LX*1',
    ...body,
    'PLB*1234567893*20261231*WO:REF*10.00',
  ])
}

function envelope(group: string, id: string, version: string, body: readonly string[]): string {
  const segments = [
    'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260803*0900*^*00501*000000001*0*T*:',
    `GS*${group}*A*B*20260803*0900*1*X*005010`,
    `ST*${id}*0001${version === '' ? '' : `*${version}`}`,
    ...body,
    `SE*${body.length + 2}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ]
  return `${segments.join('~\n')}~\n`
}

export function cents(text: string): number {
  const units = parseUnits(text, 2)
  if (units === undefined) throw new Error(`${text} is no amount`)
  return units
}

function money(units: number): string {
  return formatUnits(units, 2)
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
