/** A number whose decimal point stands under the others’; the list says how many decimals it has room for. */
export function AlignedNumber({ value }: { value: string }) {
  const [whole = '', fraction] = value.split('.')
  return (
    <span className="aligned">
      <span>{whole}</span>
      <span className="aligned-fraction">{fraction === undefined ? '' : `.${fraction}`}</span>
    </span>
  )
}

/** Room for the longest number on either side of the point, in characters. */
export function roomFor(values: readonly string[]): { whole: number; fraction: number } {
  const parts = values.map((value) => value.split('.'))
  return {
    whole: Math.max(1, ...parts.map(([whole = '']) => whole.length)),
    fraction: Math.max(0, ...parts.map(([, fraction]) => (fraction?.length ?? -1) + 1)),
  }
}
