import { describeReceived, type Parsed, parsed, rejected } from './invalid-input.ts'

/** A procedure as people write it on the command line. */
export interface Procedure {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
}

/** Lazy, so that a final x and digits are units; modifiers such as XE or X1 stay modifiers. */
const SHAPE = /^([0-9A-Z]+?)((?:-[0-9A-Z]+?)*)(?:X(\d+))?$/

/** Parses `CODE[-MOD[-MOD…]][xUNITS]`: `76120-26`, `97110-GPx3`. */
export function parseProcedure(text: string, path: string): Parsed<Procedure> {
  const match = SHAPE.exec(text.trim().toUpperCase())
  const [, code, modifiers = '', units] = match ?? []
  if (code !== undefined) {
    return parsed({
      code,
      modifiers: modifiers === '' ? [] : modifiers.slice(1).split('-'),
      units: units === undefined ? 1 : Number(units),
    })
  }
  const received = describeReceived(text)
  return rejected({
    path,
    code: 'malformed-procedure',
    expected: 'CODE[-MODIFIER…][xUNITS], such as 76120-26 or 97110-GPx3',
    received,
    message: `${path}: ${received} is not a procedure. Write CODE[-MODIFIER…][xUNITS], such as 76120-26 or 97110-GPx3.`,
  })
}
