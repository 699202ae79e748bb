import { InvalidInput, parseIsoDate } from '@feescope/core'

/** A date from a query; today when none is given. Throws `InvalidInput` for anything but a day. */
export function readDate(text: string | undefined, today: () => string): string {
  if (text === undefined) return today()
  const date = parseIsoDate(text, 'date')
  if (!date.ok) throw new InvalidInput(date.issues)
  return date.value
}
