/** The characters that divide an interchange; its ISA segment says which. */
export interface Delimiters {
  readonly element: string
  readonly component: string
  readonly segment: string
}

/** One segment: `SVC*HC:99213*150*95.19~`. */
export interface Segment {
  /** Position in the file, from 1; the numbers issues speak of. */
  readonly number: number
  readonly id: string
  /** `[0]` is the id, so that `[2]` is SVC02. */
  readonly elements: readonly string[]
  readonly component: string
}

/** An element by its number, trimmed; blank where it is absent. */
export function elementOf({ elements }: Segment, position: number): string {
  return elements[position]?.trim() ?? ''
}

/** The components of a composite element, `[0]` is the first; blank elements have none. */
export function componentsOf(segment: Segment, position: number): readonly string[] {
  const element = elementOf(segment, position)
  return element === '' ? [] : element.split(segment.component).map((part) => part.trim())
}
