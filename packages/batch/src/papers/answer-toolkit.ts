import {
  type ClaimInput,
  InvalidInput,
  type Issue,
  parseHcpcsCode,
  type Reference,
} from '@feescope/core'
import { openUtilization } from '@feescope/data'
import { compileToolkit, type Toolkit } from '@feescope/documents'
import { wordsAt } from './words-at.ts'

/** Most codes of one toolkit. */
export const MAX_TOOLKIT_CODES = 40

export interface ToolkitRequest {
  readonly codes: readonly string[]
  readonly place: Omit<ClaimInput, 'lines'>
}

/** What guards the payment of a code list, for CLI, HTTP and MCP alike. Throws `InvalidInput`. */
export function answerToolkit(reference: Reference, { codes, place }: ToolkitRequest): Toolkit {
  const known = readCodes(codes)
  const utilization = openUtilization()
  return compileToolkit(
    reference,
    { codes: known, place },
    {
      wordsOf: wordsAt(reference, place),
      servicesOf: (code) => utilization?.findCode(code)?.services ?? 0,
    },
  )
}

function readCodes(codes: readonly string[]): readonly string[] {
  const parsed = codes.map((code, at) => parseHcpcsCode(code, `codes[${at}]`))
  const issues: Issue[] = parsed.flatMap((each) => (each.ok ? [] : each.issues))
  const known = [...new Set(parsed.flatMap((each) => (each.ok ? [each.value] : [])))]
  if (issues.length === 0 && (known.length === 0 || known.length > MAX_TOOLKIT_CODES)) {
    issues.push({
      path: 'codes',
      code: 'wrong-count',
      expected: `1 to ${MAX_TOOLKIT_CODES} codes`,
      received: String(known.length),
      message: `codes: a toolkit is made of 1 to ${MAX_TOOLKIT_CODES} different codes, not ${known.length}.`,
    })
  }
  if (issues.length > 0) throw new InvalidInput(issues)
  return known
}
