import { type Procedure as BareProcedure, parseProcedure } from '@feescope/core'

/** One line of a claim: the procedure, and what else of it decides the amount. */
export interface Procedure extends BareProcedure {
  /** Dollars for the whole line, `250.00`. */
  readonly charge?: string
  /** Of anesthesia, or of a timed therapy service. */
  readonly minutes?: number
  /** Anesthesia base units from the user's own table. */
  readonly baseUnits?: number
  /** With modifier 55: days of post-operative care given. */
  readonly careDays?: number
}

/** What may follow a procedure in an address: `00100-AA_45min_5base`, `99213_250.00`, `66984-55_30days`. */
const EXTRAS = {
  charge: { shape: /^(\d{1,7}(?:\.\d{1,2})?)$/, unit: '' },
  minutes: { shape: /^(\d{1,4})MIN$/, unit: 'min' },
  baseUnits: { shape: /^(\d{1,2})BASE$/, unit: 'base' },
  careDays: { shape: /^(\d{1,2})DAYS$/, unit: 'days' },
} as const

type Extra = keyof typeof EXTRAS

const EXTRA_NAMES = Object.keys(EXTRAS) as readonly Extra[]

/** `76120-26`, `97110-GPx3`, `00100-AA_45min` */
export function procedureText(procedure: Procedure): string {
  const { code, modifiers, units } = procedure
  const service = [code, ...modifiers].join('-')
  const extras = EXTRA_NAMES.flatMap((name) =>
    procedure[name] === undefined ? [] : [`${procedure[name]}${EXTRAS[name].unit}`],
  )
  return [units === 1 ? service : `${service}x${units}`, ...extras].join('_')
}

const CODE = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/

/** One procedure, when the text is one. */
export function readProcedure(text: string): Procedure | undefined {
  const [service = '', ...extras] = text.toUpperCase().split('_')
  const parsed = parseProcedure(service, 'line')
  if (!parsed.ok || !CODE.test(parsed.value.code)) return undefined
  const { units, modifiers } = parsed.value
  const sound = units >= 1 && units <= 9999 && modifiers.every((each) => each.length === 2)
  return sound ? extras.reduce(readExtra, parsed.value as Procedure | undefined) : undefined
}

function readExtra(procedure: Procedure | undefined, text: string): Procedure | undefined {
  for (const name of EXTRA_NAMES) {
    const value = EXTRAS[name].shape.exec(text)?.[1]
    if (procedure === undefined || value === undefined) continue
    return { ...procedure, [name]: name === 'charge' ? value : Number(value) }
  }
  return undefined
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
