/** Lines of a claim in parts that hang together. */
export interface Parts {
  /** By position of the line: the name of its part, which is the position of one of its lines. */
  readonly of: Int32Array
  /** By name of the part: how many lines it has. */
  readonly sizes: Int32Array
}

/** More lines than these are one part: comparing each with each would cost more. */
export const MOST_COMPARED = 100

/** The parts; `null` when no line meets another. */
export function partLines<Line>(
  lines: readonly Line[],
  meet: (a: Line, b: Line) => boolean,
): Parts | null {
  const { length } = lines
  const of = new Int32Array(length)
  for (let at = 0; at < length; at++) of[at] = at
  const sizes = new Int32Array(length)
  if (length > MOST_COMPARED) {
    sizes[0] = length
    return { of: of.fill(0), sizes }
  }
  let met = false
  for (let at = 0; at < length; at++) {
    sizes[at] = 1
    for (let before = 0; before < at; before++) {
      const [a, b] = [lines[before], lines[at]]
      if (of[at] === of[before] || a === undefined || b === undefined || !meet(a, b)) continue
      met = true
      join(of, sizes, of[at] ?? 0, of[before] ?? 0)
    }
  }
  return met ? { of, sizes } : null
}

function join(of: Int32Array, sizes: Int32Array, from: number, to: number): void {
  for (let at = 0; at < of.length; at++) if (of[at] === from) of[at] = to
  sizes[to] = (sizes[to] ?? 0) + (sizes[from] ?? 0)
  sizes[from] = 0
}

/** Calls `visit` with the positions, in order, of each part of two lines or more. */
export function forEachPart(
  { of, sizes }: Parts,
  visit: (members: readonly number[]) => void,
): void {
  for (let part = 0; part < sizes.length; part++) {
    if ((sizes[part] ?? 0) < 2) continue
    const members: number[] = []
    for (let at = 0; at < of.length; at++) if (of[at] === part) members.push(at)
    visit(members)
  }
}
