import type { Benchmarks, SurveyRow } from '../../api/log.ts'
import { Notice } from '../../app/Notice.tsx'
import { PercentileChart, percentileWords } from '../charts/PercentileChart.tsx'

interface SurveyCardProps {
  readonly row: SurveyRow
  readonly answer: Benchmarks
}

/** The user's year in a row of their own survey table. */
export function SurveyCard({ row, answer }: SurveyCardProps) {
  const { source, surveyYear, specialty } = row
  const held = answer.surveys.find(
    (each) => each.source === source && each.surveyYear === surveyYear,
  )
  if (answer.value === null || Number(answer.value) === 0) {
    return (
      <Notice title="Nothing is logged this year" heading="h2">
        <p>A percentile needs work to compare: log or import some first.</p>
      </Notice>
    )
  }
  return (
    <section className="card" aria-labelledby="survey-title">
      <h2 className="card-title" id="survey-title">
        {specialty}, {source} {surveyYear}:{' '}
        <span data-testid="percentile">{percentileWords(held?.percentile ?? null)}</span>
      </h2>
      <PercentileChart
        percentiles={row.percentiles}
        value={answer.value}
        percentile={held?.percentile ?? null}
      />
    </section>
  )
}
