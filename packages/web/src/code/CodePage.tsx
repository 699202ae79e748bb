import './CodePage.css'
import { type ComponentProps, lazy, memo, useDeferredValue } from 'react'
import type { FullCode } from '../api/guide.ts'
import { useCode, usePrice } from '../api/queries.ts'
import { Later } from '../app/Later.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { useTitle } from '../habits/use-title.ts'
import { type Stage, useStage } from '../settings/settings.ts'
import { AnswerSection } from './answer/AnswerSection.tsx'
import { CodeHeading } from './CodeHeading.tsx'
import { CodeNav } from './CodeNav.tsx'
import { CODE_SECTIONS, type CodeSectionId, ORDER } from './code-sections.ts'
import { AboutCard } from './guide/AboutCard.tsx'
import { DocumentationCard } from './guide/DocumentationCard.tsx'
import { QuestionsCard } from './guide/QuestionsCard.tsx'
import { RelatedCard } from './guide/RelatedCard.tsx'
import { RulesCard } from './guide/RulesCard.tsx'
import { QuestionBar } from './question/QuestionBar.tsx'
import { type Asking, useQuestion } from './question/use-question.ts'
import { WorkCard } from './terms/WorkCard.tsx'
import { UnansweredCode } from './UnansweredCode.tsx'

const EditsPanel = lazy(() => import('./edits/EditsPanel.tsx'))
const RvusSection = lazy(() => import('./rows/RvusSection.tsx'))
const StandingSection = lazy(() => import('./comparison/StandingSection.tsx'))
const TermsCard = lazy(() => import('./terms/TermsCard.tsx'))
const LocalitiesPanel = lazy(() => import('./localities/LocalitiesPanel.tsx'))

/** Everything about one code on one day; the address holds the question. */
export function CodePage() {
  return <WithToday>{(today) => <DatedCodePage today={today} />}</WithToday>
}

function DatedCodePage({ today }: { today: string }) {
  const asking = useQuestion(today)
  const described = useCode(asking.question)
  // Rendered in slices: a long page must not hold up the next key or touch.
  const outcome = useDeferredValue(described.data, undefined)
  const label = outcome?.label
  useTitle(label ? `${asking.question.code} ${label}` : asking.question.code)
  if (outcome) return <KnownCode asking={asking} outcome={outcome} />
  if (!described.error) return <PageSkeleton />
  return <UnansweredCode asking={asking} error={described.error} described={described} />
}

function KnownCode({ asking, outcome }: { asking: Asking; outcome: FullCode }) {
  const stage = useStage()
  // The amount answers at once; the rest of the page follows in slices.
  const later = useDeferredValue(asking)
  const sections = ORDER[stage].filter((id) => CODE_SECTIONS[id].isThere(outcome))
  return (
    <div className="code-page">
      <CodeHeading asking={asking} outcome={outcome} />
      <QuestionBar asking={asking} rows={outcome.rows} />
      <CodeNav sections={sections} />
      {sections
        .filter((id) => id !== 'about' || !aboutIsAside(stage))
        .map((id) => (
          <div key={id} id={id} className="code-section">
            <Section
              id={id}
              asking={id === 'price' ? asking : later}
              outcome={outcome}
              stage={stage}
            />
          </div>
        ))}
    </div>
  )
}

interface SectionProps {
  readonly id: CodeSectionId
  readonly asking: Asking
  readonly outcome: FullCode
  readonly stage: Stage
}

const Section = memo(function Section({ id, asking, outcome, stage }: SectionProps) {
  switch (id) {
    case 'about':
      return <AboutCard outcome={outcome} />
    case 'price':
      return (
        <PriceSection
          asking={asking}
          outcome={outcome}
          aside={aboutIsAside(stage) ? <AboutAside outcome={outcome} /> : null}
        />
      )
    case 'record':
      return <DocumentationCard outcome={outcome} />
    case 'rules':
      return <RulesCard outcome={outcome} place={asking.question} />
    case 'edits':
      return (
        <Later>
          <EditsPanel asking={asking} outcome={outcome} />
        </Later>
      )
    case 'rvus':
      return (
        <Later>
          <RvusSection asking={asking} outcome={outcome} />
        </Later>
      )
    case 'standing':
      return (
        <Later>
          <StandingSection outcome={outcome} />
        </Later>
      )
    case 'places':
      return (
        <Later>
          <LocalitiesPanel asking={asking} />
        </Later>
      )
    case 'work':
      return <WorkCard asking={asking} outcome={outcome} />
    case 'terms':
      return (
        <Later>
          <TermsCard />
        </Later>
      )
    case 'related':
      return <RelatedCard outcome={outcome} />
    case 'questions':
      return <QuestionsCard outcome={outcome} open={stage === 'student'} />
    default:
      return id satisfies never
  }
})

function PriceSection(props: Omit<ComponentProps<typeof AnswerSection>, 'price'>) {
  return <AnswerSection {...props} price={usePrice(props.asking.question)} />
}

/** Whoever sees the amount first reads what the code is beside it. */
function aboutIsAside(stage: Stage): boolean {
  return stage === 'attending'
}

function AboutAside({ outcome }: { outcome: FullCode }) {
  return (
    <div id="about" className="code-section">
      <AboutCard outcome={outcome} />
    </div>
  )
}
