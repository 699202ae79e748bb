/**
 * Where each anatomic modifier points, as a path from the side inwards: a site overlaps another
 * when one path begins with the other. `LT` is everything on the left, `F1` one finger of it.
 */
const SITES: ReadonlyMap<string, readonly string[]> = new Map([
  ['LT', ['left']],
  ['RT', ['right']],
  ['50', ['left', 'right']],
  ['E1', ['left/eyelid/upper']],
  ['E2', ['left/eyelid/lower']],
  ['E3', ['right/eyelid/upper']],
  ['E4', ['right/eyelid/lower']],
  ['FA', ['left/hand/thumb']],
  ['F1', ['left/hand/2']],
  ['F2', ['left/hand/3']],
  ['F3', ['left/hand/4']],
  ['F4', ['left/hand/5']],
  ['F5', ['right/hand/thumb']],
  ['F6', ['right/hand/2']],
  ['F7', ['right/hand/3']],
  ['F8', ['right/hand/4']],
  ['F9', ['right/hand/5']],
  ['TA', ['left/foot/great']],
  ['T1', ['left/foot/2']],
  ['T2', ['left/foot/3']],
  ['T3', ['left/foot/4']],
  ['T4', ['left/foot/5']],
  ['T5', ['right/foot/great']],
  ['T6', ['right/foot/2']],
  ['T7', ['right/foot/3']],
  ['T8', ['right/foot/4']],
  ['T9', ['right/foot/5']],
  ['LC', ['coronary/left circumflex']],
  ['LD', ['coronary/left anterior descending']],
  ['LM', ['coronary/left main']],
  ['RC', ['coronary/right']],
  ['RI', ['coronary/ramus intermedius']],
])

/** The sites a line's modifiers name; empty when it names none. */
export function sitesOf(modifiers: readonly string[]): readonly string[] {
  return modifiers.flatMap((modifier) => SITES.get(modifier) ?? [])
}

/** Whether two lines name sites that have a part in common. A line without a site shares none. */
export function sitesOverlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((site) => b.some((other) => contains(site, other) || contains(other, site)))
}

function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}
