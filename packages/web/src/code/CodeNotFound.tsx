import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCodeSuggestions, useGuide } from '../api/queries.ts'
import type { Problem } from '../api/request.ts'
import { Notice } from '../app/Notice.tsx'
import { GoneCode } from './guide/GoneCode.tsx'
import type { Asking } from './question/use-question.ts'

/** No such code that day: says why, and offers today's answer and the neighbours. */
export function CodeNotFound({ asking, problem }: { asking: Asking; problem: Problem }) {
  const { code } = asking.question
  const neighbours = useCodeSuggestions(code.slice(0, 3)).data?.codes ?? []
  const guide = useGuide(asking.question).data
  if (guide && guide.validity.on !== 'valid') return <GoneCode guide={guide} />
  return (
    <Notice title={problem.title} heading="h2">
      <p>{problem.detail}</p>
      {asking.question.date === asking.today ? null : (
        <Button variant="default" onClick={() => asking.ask({ date: undefined })}>
          Ask for today
        </Button>
      )}
      {problem.code === 'no-such-code' && neighbours.length > 0 ? (
        <>
          <p className="quiet">Codes nearby</p>
          <ul className="neighbours">
            {neighbours.map((neighbour) => (
              <li key={neighbour.code}>
                <Link
                  to="/code/$code"
                  params={{ code: neighbour.code }}
                  search={(now) => now}
                  className="code"
                >
                  {neighbour.code}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}
