import { type Procedure, parseProcedure } from '@feescope/core'

export type { Procedure }

/** `76120-26`, `97110-GPx3` */
export function procedureText({ code, modifiers, units }: Procedure): string {
  const service = [code, ...modifiers].join('-')
  return units === 1 ? service : `${service}x${units}`
}

const CODE = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/

/** One procedure, when the text is one. */
export function readProcedure(text: string): Procedure | undefined {
  const parsed = parseProcedure(text, 'line')
  if (!parsed.ok || !CODE.test(parsed.value.code)) return undefined
  const { units, modifiers } = parsed.value
  const sound = units >= 1 && units <= 9999 && modifiers.every((each) => each.length === 2)
  return sound ? parsed.value : undefined
}

/**
 * The lines of a pasted claim: `76120-26, 76000 59` are two lines, the second with a modifier. Codes
 * are separated by commas, semicolons, line ends or blanks; a piece that is no code belongs to the
 * code before it. `undefined` for a piece that means nothing.
 */
export function readClaimText(text: string): readonly Procedure[] | undefined {
  const lines: Procedure[] = []
  for (const piece of text.toUpperCase().split(/[\s,;]+/)) {
    if (piece === '') continue
    const procedure = readProcedure(piece)
    const last = lines.at(-1)
    if (procedure) lines.push(procedure)
    else if (last && /^[0-9A-Z]{2}$/.test(piece) && !/^X\d$/.test(piece)) {
      lines[lines.length - 1] = { ...last, modifiers: [...last.modifiers, piece] }
    } else if (last && /^X\d{1,4}$/.test(piece)) {
      lines[lines.length - 1] = { ...last, units: Number(piece.slice(1)) }
    } else return undefined
  }
  return lines
}
