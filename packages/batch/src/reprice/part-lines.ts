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
  if (length > MOST_COMPARED) {
    const all = { of: new Int32Array(length), sizes: new Int32Array(length) }
    all.sizes[0] = length
    return all
  }
  // Made when lines first meet: in most claims none do.
  let parts: Parts | null = null
  for (let at = 1; at < length; at++) {
    for (let before = 0; before < at; before++) {
      if (parts && parts.of[at] === parts.of[before]) continue
      const [a, b] = [lines[before], lines[at]]
      if (a === undefined || b === undefined || !meet(a, b)) continue
      parts ??= partEach(length)
      join(parts, parts.of[at] ?? 0, parts.of[before] ?? 0)
    }
  }
  return parts
}

function partEach(length: number): Parts {
  const of = new Int32Array(length)
  for (let at = 0; at < length; at++) of[at] = at
  return { of, sizes: new Int32Array(length).fill(1) }
}

function join({ of, sizes }: Parts, from: number, to: number): void {
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
