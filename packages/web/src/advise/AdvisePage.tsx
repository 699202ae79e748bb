import './AdvisePage.css'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RequestFailed } from '../app/RequestFailed.tsx'
import { WithToday } from '../app/WithToday.tsx'
import { useTitle } from '../habits/use-title.ts'
import { PlaceBar } from '../place/PlaceBar.tsx'
import { usePlace } from '../place/use-place.ts'
import { AskedList } from './AskedList.tsx'
import { type Answers, answersText, readAnswers } from './advise-search.ts'
import { NoAdvice } from './NoAdvice.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { RecommendationCard } from './RecommendationCard.tsx'
import { useScenarios } from './ScenariosPage.tsx'
import { pick, useAdvice, useAskedQuestions } from './use-advice.ts'

/** One scenario: questions answered, the one open, or the recommendation. The address has the answers. */
export function AdvisePage() {
  return <WithToday>{(today) => <DatedAdvise today={today} />}</WithToday>
}

function DatedAdvise({ today }: { today: string }) {
  const { scenario } = useParams({ from: '/advise/$scenario' })
  const search = useSearch({ from: '/advise/$scenario' })
  const navigate = useNavigate({ from: '/advise/$scenario' })
  const asking = usePlace(today)
  const answers = readAnswers(search.answers)
  const advice = useAdvice(scenario, answers, asking.question)
  const questions = useAskedQuestions(advice.data, answers, asking.question)
  const title = useScenarios().data?.scenarios.find(({ id }) => id === scenario)?.title ?? 'Advisor'
  useTitle(title)
  const answerWith = (next: Answers) =>
    navigate({ search: (now) => ({ ...now, answers: answersText(next) }), resetScroll: false })
  const goBackTo = (index: number) =>
    answerWith(pick(answers, advice.data?.asked.slice(0, index).map((each) => each.question) ?? []))
  return (
    <div className="advise-page">
      <header className="page-heading">
        <h1>{title}</h1>
      </header>
      <PlaceBar asking={asking} />
      {advice.error ? (
        <RequestFailed error={advice.error} retry={() => advice.refetch()} heading="h2" />
      ) : null}
      {advice.isPending ? <PageSkeleton /> : null}
      {advice.data ? (
        <>
          <AskedList advice={advice.data} questions={questions} onChange={goBackTo} />
          {advice.data.question ? (
            <QuestionCard
              key={advice.data.question.id}
              question={advice.data.question}
              onAnswer={(answer) =>
                answerWith({ ...answers, [advice.data.question?.id ?? '']: answer })
              }
            />
          ) : null}
          {advice.data.recommendation ? <RecommendationCard advice={advice.data} /> : null}
          {advice.data.refused ? <NoAdvice why={advice.data.refused} asking={asking} /> : null}
        </>
      ) : null}
    </div>
  )
}
