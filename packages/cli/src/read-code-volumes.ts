import { InvalidInput, type Issue, parseProcedure } from '@feescope/core'
import type { CodeVolume } from '@feescope/data'

/** A code of a user's list; `given` tells whether the list says how often. */
export type ListedCode = CodeVolume & { readonly given: boolean }

const ROW_MODIFIERS = ['26', 'TC', '53'] as const

/**
 * Reads a list of codes, one a line: `76120`, `76120-26` or `76120-26,250`. A header line is passed
 * over. Throws `InvalidInput` with every line that is neither.
 */
export function readCodeVolumes(text: string, file: string): readonly ListedCode[] {
  const issues: Issue[] = []
  const listed = text.split(/\r?\n/).flatMap((line, index): readonly ListedCode[] => {
    const [name = '', units] = line.split(/[,;\t]/).map((cell) => cell.trim())
    if (name === '' || (index === 0 && /^(code|hcpcs)/i.test(name))) return []
    const procedure = parseProcedure(name, `${file}:${index + 1}`)
    const count = units === undefined || units === '' ? 1 : Number(units)
    if (!procedure.ok || !Number.isSafeInteger(count) || count < 0) {
      const message = `${file}:${index + 1}: "${line}" is not a code, or a code and a whole number. Write 76120 or 76120-26,250.`
      issues.push({
        path: `${file}:${index + 1}`,
        code: 'malformed-volume',
        expected: 'CODE[-26|TC|53][,UNITS]',
        received: line,
        message,
      })
      return []
    }
    const { code, modifiers } = procedure.value
    const modifier = ROW_MODIFIERS.find((each) => modifiers.includes(each))
    return [
      {
        code,
        units: count,
        given: units !== undefined && units !== '',
        ...(modifier && { modifier }),
      },
    ]
  })
  if (issues.length > 0) throw new InvalidInput(issues)
  return listed
}
