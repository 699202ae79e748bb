/** Lower case words in alphabetical order, punctuation gone: word order cannot hide a copy. */
export function normalise(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.toSorted().join(' ')
}

/** 1 for equal texts, 0 for nothing in common: 1 − edits ÷ length of the longer, after `normalise`. */
export function similarity(one: string, other: string): number {
  const [a, b] = [normalise(one), normalise(other)]
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + change,
        ),
      )
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
