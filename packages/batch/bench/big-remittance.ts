import { formatUnits } from '@feescope/core'

/** Every so many claims one has its second line denied. */
const DENIED_EVERY = 50

/** A visit and an injection, as Medicare pays them in Manhattan in July 2026, or denies the second. */
function claim(index: number): readonly string[] {
  const denied = index % DENIED_EVERY === 0
  const injection = denied
    ? ['SVC*HC:20610:50*300*0**1', 'DTM*472*20260715', 'CAS*CO*97*300']
    : ['SVC*HC:20610:50*300*93.23**1', 'DTM*472*20260715', 'CAS*CO*45*181.09**253*1.90']
  return [
    `CLP*C${index}*1*550*${denied ? '120.17*30.65' : '213.40*54.43'}*MB*P${index}*11*1`,
    'DTM*232*20260715',
    'SVC*HC:99214:25*250*120.17**1',
    'DTM*472*20260715',
    'CAS*CO*45*96.73**253*2.45',
    'CAS*PR*2*30.65',
    `REF*6R*C${index}L1`,
    'AMT*B6*153.27',
    ...injection,
    ...(denied ? [] : ['CAS*PR*2*23.78']),
    `REF*6R*C${index}L2`,
    denied ? 'LQ*HE*M15' : 'AMT*B6*118.91',
  ]
}

/** An 835 of so many claims that balances, in pieces, so that nobody holds it as a whole. */
export function* bigRemittance(claims: number): Generator<Uint8Array> {
  const text = (segments: readonly string[]) =>
    Buffer.from(segments.map((segment) => `${segment}~\n`).join(''))
  const denied = Math.ceil(claims / DENIED_EVERY)
  const paid = (claims - denied) * 21_340 + denied * 12_017
  let segments = 0
  yield text([
    'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260803*0900*^*00501*000000001*0*T*:',
    'GS*HP*A*B*20260803*0900*1*X*005010X221A1',
    'ST*835*0001',
    `BPR*I*${formatUnits(paid, 2)}*C*ACH************20260820`,
    'TRN*1*TRACE*1000000000',
    'N1*PR*MEDICARE PART B',
    'LX*1',
  ])
  for (let from = 0; from < claims; from += 100) {
    const some = Array.from({ length: Math.min(100, claims - from) }, (_, at) => claim(from + at))
    segments += some.flat().length
    yield text(some.flat())
  }
  yield text([`SE*${segments + 6}*0001`, 'GE*1*1', 'IEA*1*000000001'])
}
