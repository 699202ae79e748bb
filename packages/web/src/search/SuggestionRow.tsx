import type { CodeSuggestion } from '../api/answers.ts'
import { statusMeaning } from '../code/indicators/status-meanings.ts'

/** One offered code: what it weighs, or why it has no weight. */
export function SuggestionRow({ suggestion }: { suggestion: CodeSuggestion }) {
  const { code, status, work, totalNonfacility, modifiers } = suggestion
  return (
    <span className="suggestion">
      <span className="code">{code}</span>
      <span className="quiet suggestion-rows">{modifiers.join(' · ')}</span>
      <span className="quiet">
        {totalNonfacility === '0.00'
          ? statusMeaning(status).name
          : `work ${work} · total ${totalNonfacility}`}
      </span>
    </span>
  )
}
