import { Button } from '@mantine/core'
import { ApiProblem } from '../api/request.ts'
import { Notice } from './Notice.tsx'

interface RequestFailedProps {
  readonly error: Error
  readonly retry: () => void
  readonly heading?: 'h1' | 'h2'
}

/** A question the server could not answer, in its own words; or no server at all. */
export function RequestFailed({ error, retry, heading = 'h1' }: RequestFailedProps) {
  if (error instanceof ApiProblem) {
    const { title, detail, issues } = error.problem
    return (
      <Notice title={issues ? 'The question cannot be read' : title} heading={heading}>
        {issues ? (
          <ul>
            {issues.map((issue) => (
              <li key={`${issue.path} ${issue.code}`}>{issue.message}</li>
            ))}
          </ul>
        ) : (
          <p>{detail}</p>
        )}
      </Notice>
    )
  }
  return (
    <Notice title="The Feescope server does not answer" heading={heading}>
      <p>
        It may have been stopped. Start it again with <span className="code">feescope serve</span>,
        then try again; the question is kept.
      </p>
      <Button onClick={retry}>Try again</Button>
    </Notice>
  )
}
