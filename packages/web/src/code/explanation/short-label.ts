const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^Practice expense/, 'PE'],
  [/^Malpractice/, 'MP'],
  [/^Conversion factor.*/, 'Conversion factor'],
  [/, (?:non-)?facility$/, ''],
]

/** A step's label, short enough to stand under its number. */
export function shortLabel(label: string): string {
  return SHORT.reduce((text, [pattern, short]) => text.replace(pattern, short), label)
}
