import type { CodeOutcome } from '@feescope/core'
import { formatOrdinal } from '../../format/ordinal.ts'
import { componentOf } from '../question/question.ts'
import type { Asking } from '../question/use-question.ts'

/** What a trainee’s or an employed physician’s log counts: the work RVU of the row asked about. */
export function WorkCard({ asking, outcome }: { asking: Asking; outcome: CodeOutcome }) {
  const component = componentOf(asking.question.modifiers)
  const row = outcome.rows.find(({ modifier }) => modifier === component)
  const { comparison, release } = outcome
  if (!row) return null
  return (
    <section className="card" aria-labelledby="work-title">
      <h2 className="card-title" id="work-title">
        Your work
      </h2>
      <p>
        <b>{row.rvu.work}</b> work RVU
        {component === null ? '' : ` with ${component}`} in {release.pfs}: what productivity is
        counted in, whoever pays.
        {comparison
          ? ` The ${formatOrdinal(comparison.percentile)} percentile of ${comparison.codes} ${comparison.category} codes.`
          : ''}
        {component === 'TC' ? ' TC is equipment and staff: no physician work is in it.' : ''}
      </p>
    </section>
  )
}
