/**
 * Whether a thread still shares what it learns. Once a memory of names is full it numbers new names
 * alone: from then on its numbers may mean something else than those of other threads.
 */
export interface Sharing {
  readonly left: boolean
  leave(): void
  /** Calls `act` when the thread leaves, before it uses any number of its own. */
  onLeave(act: () => void): void
}

export function createSharing(): Sharing {
  const acts: (() => void)[] = []
  let left = false
  return {
    get left() {
      return left
    },
    leave() {
      if (left) return
      left = true
      for (const act of acts) act()
    },
    onLeave: (act) => void acts.push(act),
  }
}
