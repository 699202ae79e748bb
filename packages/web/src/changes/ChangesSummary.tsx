import { lazy, Suspense } from 'react'
import type { ReleaseDiff } from '../api/diff.ts'
import { formatDate } from '../format/date.ts'

const CausesWaterfall = lazy(() => import('./CausesWaterfall.tsx'))

/** How many rows moved which way, and what moved them all. */
export function ChangesSummary({ diff }: { diff: ReleaseDiff }) {
  const { before, after, counts, revaluations, unknown } = diff
  const facts = [
    ['Rising', counts.rising],
    ['Falling', counts.falling],
    ['New', counts.added],
    ['Gone', counts.deleted],
    ['Unchanged', counts.unchanged],
  ] as const
  return (
    <section className="card" aria-labelledby="summary-title">
      <h2 className="card-title" id="summary-title">
        {before.pfs} ({formatDate(before.effective.from)}) to {after.pfs} (
        {formatDate(after.effective.from)})
      </h2>
      <dl className="facts changes-facts">
        {facts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
        <div>
          <dt>Conversion factor</dt>
          <dd>
            {before.conversionFactor} → {after.conversionFactor}
          </dd>
        </div>
      </dl>
      {counts.changed > 0 ? (
        <div className="waterfall-space">
          <Suspense>
            <CausesWaterfall diff={diff} />
          </Suspense>
        </div>
      ) : null}
      {revaluations.map(({ id, sentence, rows }) => (
        <p key={id} className="changes-revaluation">
          {sentence} ({rows.toLocaleString('en-US')} rows)
        </p>
      ))}
      {unknown.length > 0 ? (
        <p className="caution">In neither release: {unknown.join(', ')}. Check the codes.</p>
      ) : null}
    </section>
  )
}
