import { formatUnits } from '@feescope/core'
import { openBundledReference } from '@feescope/data'
import { readRemittance, reviewRemittance } from '../src/index.ts'

const CLAIMS = 50_000

const HEAD = [
  'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260803*0900*^*00501*000000001*0*T*:',
  'GS*HP*A*B*20260803*0900*1*X*005010X221A1',
  'ST*835*0001',
  `BPR*I*${formatUnits(CLAIMS * 21_340, 2)}*C*ACH************20260820`,
  'TRN*1*TRACE*1000000000',
  'N1*PR*MEDICARE PART B',
  'LX*1',
]

/** A visit and an injection, as Medicare pays them in Manhattan in July 2026. */
function claim(index: number): readonly string[] {
  return [
    `CLP*C${index}*1*550*213.40*54.43*MB*P${index}*11*1`,
    'DTM*232*20260715',
    'SVC*HC:99214:25*250*120.17**1',
    'DTM*472*20260715',
    'CAS*CO*45*96.73**253*2.45',
    'CAS*PR*2*30.65',
    `REF*6R*C${index}L1`,
    'AMT*B6*153.27',
    'SVC*HC:20610:50*300*93.23**1',
    'DTM*472*20260715',
    'CAS*CO*45*181.09**253*1.90',
    'CAS*PR*2*23.78',
    `REF*6R*C${index}L2`,
    'AMT*B6*118.91',
  ]
}

/** The file in pieces, so that only the reader's own memory is measured. */
function* pieces(): Generator<Uint8Array> {
  const text = (segments: readonly string[]) =>
    Buffer.from(segments.map((segment) => `${segment}~\n`).join(''))
  yield text(HEAD)
  for (let from = 0; from < CLAIMS; from += 100) {
    yield text(Array.from({ length: 100 }, (_, at) => claim(from + at)).flat())
  }
  yield text([`SE*${CLAIMS * 14 + 6}*0001`, 'GE*1*1', 'IEA*1*000000001'])
}

/** Reading alone, and reading with the review of every line. */
export async function run() {
  const start = performance.now()
  let claims = 0
  for await (const item of readRemittance(pieces())) if (item.kind === 'claim') claims++
  const read = performance.now() - start
  const reference = await openBundledReference()
  const again = performance.now()
  let peak = 0
  const review = await reviewRemittance({
    remittance: readRemittance(pieces()),
    reference,
    place: { locality: '13202-01' },
    onLine: ({ segment }) => {
      if (segment % 1000 < 8) peak = Math.max(peak, process.memoryUsage().rss)
    },
  })
  const seconds = (performance.now() - again) / 1000
  return [
    { name: '835 reading alone', value: claims / (read / 1000), unit: 'claims/s' },
    { name: `835 of ${CLAIMS} claims reviewed`, value: seconds, unit: 's' },
    { name: 'lines paid as expected', value: review.totals.all.asExpected, unit: 'lines' },
    { name: 'peak resident memory', value: peak / 1_048_576, unit: 'MB' },
  ]
}
