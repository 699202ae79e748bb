/** How many reports of each kind of content, in an order of its own. */
export type Counts = readonly number[]

/** The published figures of a cluster with these counts, as text. */
export type See = (counts: Counts) => string

/** What one reporter does: comes, goes, or changes a report. */
export interface Doing {
  /** The kind of the report before; `null` where there was none. */
  readonly before: number | null
  /** `null` where it is deleted. */
  readonly after: number | null
}

/** What five reporters may have done at a step, as far as the attacker knows beforehand. */
export type Step = 'come' | 'go' | 'anything'

export function doingsOf(step: Step, kinds: number): readonly Doing[] {
  const each = Array.from({ length: kinds }, (_, kind) => kind)
  const come = each.map((after) => ({ before: null, after }))
  const go = each.map((before) => ({ before, after: null }))
  if (step === 'come') return come
  if (step === 'go') return go
  const change = each.flatMap((before) =>
    each.filter((after) => after !== before).map((after) => ({ before, after })),
  )
  return [...come, ...go, ...change]
}

/**
 * Thinks through every world: all that five reporters may have done at each step, sorted by what was
 * seen after it. Where all worlds behind a view agree that the five deleted, or now report, one and
 * the same, each of these reports is known, and the answer says which.
 */
export function findKnownReports(kinds: number, steps: readonly Step[], see: See): string | null {
  const groups = steps.map((step) => groupsOf(doingsOf(step, kinds), kinds))
  const explore = (at: number, layers: readonly Layer[]): string | null => {
    if (at === steps.length) return lookBack(layers)
    for (const layer of advance(layers.at(-1)?.states ?? [], groups[at] ?? [], see)) {
      const known = explore(at + 1, [...layers, layer])
      if (known) return known
    }
    return null
  }
  const nobody = Array.from({ length: kinds }, () => 0)
  return explore(0, [{ states: [nobody], moves: [] }])
}

/** Five doings taken together. */
interface Group {
  readonly change: Counts
  readonly gone: Counts
  /** What all five have in common: `after 1`, `before 0`. */
  readonly common: ReadonlySet<string>
}

/** The worlds behind one view, and how they came about. */
interface Layer {
  readonly states: Counts[]
  readonly moves: Move[]
}

interface Move {
  readonly from: string
  readonly to: string
  /** What is common to all groups that lead from one to the other. */
  common: ReadonlySet<string>
}

function advance(states: readonly Counts[], groups: readonly Group[], see: See): Iterable<Layer> {
  const bySight = new Map<string, Layer>()
  const known = new Set<string>()
  for (const state of states) {
    const moves = new Map<string, Move & { readonly counts: Counts }>()
    for (const { change, gone, common } of groups) {
      if (gone.some((count, kind) => count > (state[kind] ?? 0))) continue
      const counts = state.map((count, kind) => count + (change[kind] ?? 0))
      const to = counts.join()
      const move = moves.get(to)
      if (move) move.common = move.common.intersection(common)
      else moves.set(to, { from: state.join(), to, counts, common })
    }
    for (const { counts, ...move } of moves.values()) {
      const seen = see(counts)
      const layer: Layer = bySight.get(seen) ?? { states: [], moves: [] }
      bySight.set(seen, layer)
      layer.moves.push(move)
      if (!known.has(move.to)) layer.states.push(counts)
      known.add(move.to)
    }
  }
  return bySight.values()
}

/** From the last view backwards: only moves that lead on to it can have been. */
function lookBack(layers: readonly Layer[]): string | null {
  let alive = new Set(layers.at(-1)?.states.map((state) => state.join()))
  for (let at = layers.length - 1; at > 0; at--) {
    const moves = (layers[at]?.moves ?? []).filter(({ to }) => alive.has(to))
    const common = moves.reduce(
      (all, move) => all.intersection(move.common),
      moves[0]?.common ?? new Set<string>(),
    )
    for (const known of common) return `step ${at}: all five have ${known}`
    alive = new Set(moves.map(({ from }) => from))
  }
  return null
}

function groupsOf(doings: readonly Doing[], kinds: number): readonly Group[] {
  return divide(doings.length, 5).map((times) => {
    const done = doings.filter((_, index) => (times[index] ?? 0) > 0)
    const count = (kind: number, read: (doing: Doing) => number | null) =>
      doings.reduce((all, doing, at) => all + (read(doing) === kind ? (times[at] ?? 0) : 0), 0)
    const each = Array.from({ length: kinds }, (_, kind) => kind)
    const gone = each.map((kind) => count(kind, ({ before }) => before))
    return {
      gone,
      change: each.map((kind, at) => count(kind, ({ after }) => after) - (gone[at] ?? 0)),
      common: new Set(
        each.flatMap((kind) => [
          ...(done.every(({ after }) => after === kind) ? [`after ${kind}`] : []),
          ...(done.every(({ before }) => before === kind) ? [`before ${kind}`] : []),
        ]),
      ),
    }
  })
}

/** All ways to divide a number among kinds. */
function divide(kinds: number, total: number): readonly Counts[] {
  if (kinds === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    divide(kinds - 1, total - first).map((rest) => [first, ...rest]),
  )
}
