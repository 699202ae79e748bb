import type { SearchResult } from '../api/search.ts'

/** One offered code and what it is. */
export function SuggestionRow({ result }: { result: SearchResult }) {
  const { code, label } = result
  return (
    <span className="suggestion">
      <span className="code">{code}</span>
      <span className={label === null ? 'quiet' : undefined}>{label ?? 'no label yet'}</span>
    </span>
  )
}
