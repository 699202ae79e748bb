import './CodePage.css'
import type { CodeOutcome } from '@feescope/core'
import { useEffect } from 'react'
import { useCode, usePrice, useReleases } from '../api/queries.ts'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { AnswerSection } from './answer/AnswerSection.tsx'
import { CodeHeading } from './CodeHeading.tsx'
import { ComparisonPanel } from './comparison/ComparisonPanel.tsx'
import { HistoryPanel } from './history/HistoryPanel.tsx'
import { IndicatorsPanel } from './indicators/IndicatorsPanel.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { QuestionBar } from './question/QuestionBar.tsx'
import { type Asking, useQuestion } from './question/use-question.ts'
import { RowsPanel } from './rows/RowsPanel.tsx'
import { UnansweredCode } from './UnansweredCode.tsx'

/** Everything about one code on one day; the address holds the question. */
export function CodePage() {
  const releases = useReleases()
  if (releases.error) {
    return <RequestFailed error={releases.error} retry={() => releases.refetch()} />
  }
  return releases.data ? <DatedCodePage today={releases.data.today} /> : <PageSkeleton />
}

function DatedCodePage({ today }: { today: string }) {
  const asking = useQuestion(today)
  const { code } = asking.question
  const described = useCode(asking.question)
  useEffect(() => {
    document.title = `${code} – Feescope`
  }, [code])
  if (described.data) return <KnownCode asking={asking} outcome={described.data} />
  if (!described.error) return <PageSkeleton />
  return <UnansweredCode asking={asking} error={described.error} described={described} />
}

function KnownCode({ asking, outcome }: { asking: Asking; outcome: CodeOutcome }) {
  const price = usePrice(asking.question)
  return (
    <div className="code-page">
      <CodeHeading outcome={outcome} />
      <QuestionBar asking={asking} rows={outcome.rows} />
      <AnswerSection asking={asking} outcome={outcome} price={price} />
      <RowsPanel asking={asking} outcome={outcome} />
      <div className="code-pair">
        <ComparisonPanel outcome={outcome} />
        <HistoryPanel outcome={outcome} />
      </div>
      <IndicatorsPanel asking={asking} rows={outcome.rows} />
    </div>
  )
}
