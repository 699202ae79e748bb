import type { Session } from './session.ts'

/** What may be answered: the value handed on, and what the person reads. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/**
 * Asks until one of the choices is given, by number or by value; with `several`, any of them with
 * commas. `null` when the person stops.
 */
export async function askChoice(
  session: Pick<Session, 'ask' | 'out'>,
  title: string,
  choices: readonly Choice[],
  several = false,
): Promise<string | null> {
  const numbered = choices.map(({ label }, at) => `  ${at + 1}  ${label}\n`).join('')
  session.out(`${title}\n${numbered}`)
  const range = `1–${choices.length}${several ? ', several with commas' : ''}`
  for (;;) {
    const typed = await session.ask?.(`${range}: `)
    if (typed === null || typed === undefined) return null
    const chosen = (several ? typed.split(',') : [typed]).map((text) => find(choices, text))
    const values = chosen.flatMap((choice) => choice?.value ?? [])
    if (values.length > 0 && values.length === chosen.length) return values.join(',')
    session.out(`"${typed}" is none of them.\n`)
  }
}

function find(choices: readonly Choice[], typed: string): Choice | undefined {
  const text = typed.trim().toLowerCase()
  return /^\d+$/.test(text)
    ? (choices[Number(text) - 1] ?? choices.find(({ value }) => value === text))
    : choices.find(({ value }) => value === text)
}
