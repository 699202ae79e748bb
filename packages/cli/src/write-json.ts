import type { Session } from './session.ts'

/** Items of a list that are written at once: a remittance can have thousands. */
const AT_ONCE = 100

/** The one JSON document of an answer, indented by two; long lists are written piece by piece. */
export function writeJson(session: Pick<Session, 'out'>, answer: unknown): void {
  if (!hasLongList(answer)) {
    session.out(`${JSON.stringify(answer, null, 2)}\n`)
    return
  }
  let before = '{\n'
  for (const [key, value] of Object.entries(answer)) {
    if (value === undefined) continue
    session.out(`${before}  ${JSON.stringify(key)}: `)
    if (isLong(value)) writeList(session, value)
    else session.out(indented(value, '  '))
    before = ',\n'
  }
  session.out('\n}\n')
}

function hasLongList(answer: unknown): answer is Readonly<Record<string, unknown>> {
  return typeof answer === 'object' && answer !== null && Object.values(answer).some(isLong)
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > AT_ONCE
}

function writeList(session: Pick<Session, 'out'>, items: readonly unknown[]): void {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE).map((item) => `    ${indented(item, '    ')}`)
    session.out(`${from === 0 ? '[\n' : ',\n'}${some.join(',\n')}`)
  }
  session.out('\n  ]')
}

/** As `JSON.stringify` writes a value inside a document; text in JSON holds no line ends. */
function indented(value: unknown, margin: string): string {
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${margin}`)
}
