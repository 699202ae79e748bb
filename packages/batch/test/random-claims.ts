const HEADER = 'claim,line,date,code,modifiers,units,pos,locality,charge'
/** Lines that meet in every rule family and edit, and lines that meet in none. */
const CODES = [
  '99213 99214-25 99285 36415 85025 76120 76120-26 76000-59 76125-26 20610-50 20610-RT 20610-LT 11042',
  '45378 45380 45380-59 45385 43239 27447 27447-80 66984-54 22612 22614x2 63047 64721-50 26055',
  '70553 72148 74177 70496 70498 71046-FX 97110-GPx3 97140-GP 97530-GP 78452 93306 92133 92083 93000',
  '96523 G0117 36598 G0439 A0425 J1885x4 99999 00790-AA 76496 88305 93010 71046-26 92014 90834 G0105 49505-78',
]
  .join(' ')
  .split(' ')
const PLACES = ['11,national', '11,13202-01', '22,01182-18', '21,national', '12,10112-00']
const DATES = ['2026-07-15', '2025-02-01', '2026-04-02', '2024-03-08', '2024-03-09', '2019-05-05']

/** A seeded generator, so that a failure can be repeated. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A claim file of one to five lines a claim. */
export function randomClaims(claims: number, seed: number): string {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item
  const lines = [HEADER]
  for (let claim = 0; claim < claims; claim++) {
    const date = pick(DATES)
    const place = pick(PLACES)
    for (let line = 1; line <= 1 + random(5); line++) {
      const [procedure = '', units = '1'] = pick(CODES).split('x')
      const [code = '', ...modifiers] = procedure.split('-')
      const charge = random(3) === 0 ? `${20 + random(300)}.${10 + random(90)}` : ''
      lines.push(
        `C${claim},${line},${date},${code},${modifiers.join(' ')},${units},${place},${charge}`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}
