import { Button } from '@mantine/core'
import { ApiProblem } from '../api/request.ts'
import { Notice } from './Notice.tsx'

/** A question the server could not answer, in its own words; or no server at all. */
export function RequestFailed({ error, retry }: { error: Error; retry: () => void }) {
  if (error instanceof ApiProblem) {
    const { title, detail, issues } = error.problem
    return (
      <Notice title={title}>
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
    <Notice title="The Feescope server does not answer">
      <p>
        It may have been stopped. Start it again with <span className="code">feescope serve</span>,
        then try again; the question is kept.
      </p>
      <Button onClick={retry}>Try again</Button>
    </Notice>
  )
}
