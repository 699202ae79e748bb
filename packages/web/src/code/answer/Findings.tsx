import type { Finding } from '@feescope/core'

/** What the claim edits say of the service alone: whether it would be denied, and what helps. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="notes" aria-label="Findings of the claim edits">
      {findings.map((finding) => (
        <li key={finding.message} className="caution">
          <p>
            {finding.severity === 'deny' ? <b>Would be denied. </b> : null}
            {finding.message}
          </p>
          {finding.fix.map((fix) => (
            <p key={fix}>{fix}</p>
          ))}
        </li>
      ))}
    </ul>
  )
}
