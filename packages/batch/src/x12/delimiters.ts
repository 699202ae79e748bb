import type { Delimiters } from './segment.ts'

/** An ISA segment has 106 characters as the standard pads it; unpadded ones are shorter. */
const LONGEST_ISA = 300
/** Enough of a file without ISA to see its delimiters. */
const LONGEST_HEAD = 4096
const ISA_ELEMENTS = 16

export type FoundDelimiters = Delimiters | 'more-needed' | 'unreadable'

/**
 * The delimiters stated by an ISA segment at the start of the text: the fourth character divides
 * elements, the one after the sixteenth divider divides components, the next ends segments.
 * Counting dividers, not characters, also reads an ISA that is not padded.
 */
export function delimitersOfIsa(text: string): FoundDelimiters {
  const element = text.charAt(3)
  let at = 2
  for (let count = 0; count < ISA_ELEMENTS; count++) {
    at = text.indexOf(element, at + 1)
    if (at < 0) return text.length < LONGEST_ISA ? 'more-needed' : 'unreadable'
    if (at > LONGEST_ISA) return 'unreadable'
  }
  if (text.length < at + 3) return 'more-needed'
  return usable({ element, component: text.charAt(at + 1), segment: text.charAt(at + 2) })
}

/** The delimiters of a text that starts at ST, told from how ST and the first procedure look. */
export function delimitersOfSt(text: string, whole: boolean): FoundDelimiters {
  if (text.length < LONGEST_HEAD && !whole) return 'more-needed'
  const match = /^ST([^A-Za-z0-9\s])\d{3}\1[\w ]{1,9}(?:\1\w*)*([^\w. ])/.exec(text)
  const [, element, segment] = match ?? []
  if (element === undefined || segment === undefined) return 'unreadable'
  const procedure = /(?:SVC|SV1|SV3)[^A-Za-z0-9\s][A-Z]{2}([^A-Za-z0-9\s])/.exec(text)
  return usable({ element, component: procedure?.[1] ?? ':', segment })
}

function usable(found: Delimiters): Delimiters | 'unreadable' {
  const { element, component, segment } = found
  const distinct = element !== component && component !== segment && element !== segment
  const marks = [element, component, segment].every((mark) => /^[^A-Za-z0-9 ]$/.test(mark))
  return distinct && marks && !/\s/.test(element + component) ? found : 'unreadable'
}
