import type { RankedStrategy } from '../../api/denials.ts'

/** What was tried, best first, with what to attach. */
export function StrategyList({ strategies }: { strategies: readonly RankedStrategy[] }) {
  if (strategies.length === 0) return null
  return (
    <div>
      <h3 className="small">
        <b>What worked, best first</b>
      </h3>
      <ol className="strategy-list">
        {strategies.map(({ id, label, documents, reporters, won }) => (
          <li key={id}>
            {label}{' '}
            <span className="quiet">
              {won > 0 ? `paid after for ${won}+ of ${reporters}+` : `tried by ${reporters}+`}
            </span>
            <span className="cell-note">Attach: {documents.join('; ')}.</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
