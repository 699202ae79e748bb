import { ENGINE_VERSION, type Reference, type ReleaseInfo } from '@feescope/core'

/** What an answer rests on, and what it could not look at. Goes with every answer. */
export interface Basis {
  /** The tables the answer names or read, oldest first. */
  readonly releases: readonly Pick<ReleaseInfo, 'id' | 'kind' | 'effective' | 'sha256'>[]
  readonly citations: readonly string[]
  /** Neither passed nor failed: the table is not held, or says nothing of the code. */
  readonly notChecked: readonly { readonly what: string; readonly why: string }[]
  readonly engine: string
}

/**
 * Reads the basis off an answer and off the evidence behind it (explained prices, whose steps name
 * their tables and sources).
 */
export function basisOf(
  reference: Reference,
  answer: unknown,
  evidence: readonly unknown[] = [],
): Basis {
  const ids = new Set<string>()
  const citations = new Set<string>()
  const notChecked = new Map<string, { what: string; why: string }>()
  walk([answer, ...evidence], (node) => {
    for (const value of Object.values(node)) if (typeof value === 'string') ids.add(value)
    const citation = citationIn(node['citation'])
    if (citation !== null) citations.add(citation)
    const gap = gapIn(node)
    if (gap) notChecked.set(`${gap.what}\n${gap.why}`, gap)
  })
  return {
    releases: reference.releases
      .filter(({ id }) => ids.has(id))
      .map(({ id, kind, effective, sha256 }) => ({ id, kind, effective, sha256 })),
    citations: [...citations],
    notChecked: [...notChecked.values()],
    engine: ENGINE_VERSION,
  }
}

type Node = Readonly<Record<string, unknown>>

/** Every object of a value, itself included; steps of rules that did not apply are no source. */
function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit)
    return
  }
  const node = value as Node
  if (node['kind'] === 'decision' && node['applied'] === false) return
  visit(node)
  for (const each of Object.values(node)) walk(each, visit)
}

function citationIn(citation: unknown): string | null {
  if (typeof citation === 'string') return citation
  if (typeof citation !== 'object' || citation === null) return null
  const { title, section } = citation as Node
  return [title, section].filter((part) => typeof part === 'string' && part !== '').join(', ')
}

function gapIn(node: Node): { what: string; why: string } | null {
  const { edit, verdict, reason, line, message } = node
  if (verdict === 'not-checked' && typeof edit === 'string')
    return { what: `edit ${edit}`, why: String(reason) }
  if (reason === 'release-not-held' && typeof message === 'string')
    return { what: typeof line === 'number' ? `price of line ${line}` : 'price', why: message }
  return null
}
