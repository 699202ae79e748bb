import type { InputReader } from '../domain/input-reader.ts'
import { type Modifier, parseModifier } from '../domain/modifier.ts'

/** More units than this on one line are a typing error. */
export const MAX_UNITS = 9999
const MAX_MODIFIERS = 10

/** The modifiers of a line or service, in the order given. */
export function readModifiers(
  reader: InputReader,
  value: unknown,
  path: string,
): readonly Modifier[] {
  if (value === undefined) return []
  return reader.array(value, path, { min: 0, max: MAX_MODIFIERS }).flatMap((entry, index) => {
    const modifier = reader.take(parseModifier(entry, `${path}[${index}]`), undefined)
    return modifier ? [modifier] : []
  })
}
